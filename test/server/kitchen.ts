/** A small model in two files, for the tests of the server. */
export const kitchen = {
  'kitchen.idef0': `model Kitchen "A kitchen"

object Food
object Cook
object Appetite

activity Run a Kitchen {
  activity Plan Meals {
    control Appetite
    output Menu
    mechanism Cook
  }
  activity Cook Meals {
    control Menu
    input Food
    output Meals, Leftovers
    mechanism Cook
  }
}
`,
  'cooking.idef0': `model Kitchen

decompose Cook Meals {
  activity Prepare Food {
    control Menu
    input Food
    output Prepared Food
    mechanism Cook
  }
  activity Heat Food {
    control Menu
    input Prepared Food
    output Meals, Leftovers
    mechanism Cook
  }
}
`,
};
