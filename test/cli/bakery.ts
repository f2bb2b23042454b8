/**
 * A small model without a fault, for the tests of the command line.
 */
export const BAKERY = `model Bakery "A bakery" {
  viewpoint "The baker"
  purpose "Bread every morning"
}

external Miller {
  output Flour
}

external Customer {
  output Order
  input Bread
}

activity Run a Bakery {
  input
    Flour
  control
    Order
  output
    Bread

  activity Plan the Day {
    control
      Order
    output
      Plan "What is baked when"
  }

  activity Heat the Oven {
    control
      Plan
    output
      Hot Oven "Ready for the first loaf"
  }

  activity Bake {
    input
      Flour
    control
      Plan
    mechanism
      Hot Oven
    output
      Bread "Fresh from the oven"
  }
}
`;
