/** A small model without a fault. */
export const SHOP = `model Shop {
  viewpoint "The owner"
  purpose "Sell"
  profile relaxed
}
external Customer {
  output Order
  input Parcel
}
activity Sell Goods {
  activity Plan the Day {
    control
      Order
    output
      Schedule
  }
  activity Pack Parcels {
    control
      Schedule
    output
      Parcel
  }
}
`;
