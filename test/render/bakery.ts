/** A bakery with everything that the readability devices act on: tunnels, arrows of the same ends, a bundle, a trunk
 *  of several roles. */
import { layoutDiagram } from '@idef0-studio/layout';
import { measureText, type Devices, type DiagramGeometry } from '@idef0-studio/geometry';
import { sketch } from '../support/sketch.js';

export const bakery = sketch(
  'Plan the Day | Heat the Oven | Bake | Sell+',
  `
    Orders: C1 -> 1C
    Prices: C2 -> 1C 4C
    Hygiene Rules: (C) -> 3C
    Flour: I1 -> 3I
    Yeast: I2 -> 3I
    Recipe: 1O -> 3C
    Baking List: 1O -> 3C
    Schedule: 1O -> 2C 4I
    Hot Oven: 2O -> 3M
    Goods: 3O -> 4I=Bread 4I=Rolls O1
    Waste: 3O -> (O)
    Sales Report: 4O -> 1I O2
    Staff: M1 -> 3M 4M()
    SHOP/A3: call 4
  `,
);

/** The bakery on its sheet, laid out quickly. */
export function bakeryWith(devices: Partial<Devices>): DiagramGeometry {
  return layoutDiagram(bakery, { measure: measureText, effort: 'typing', devices });
}
