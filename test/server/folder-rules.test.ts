/** How `idef0.json` and the settings of the editor weigh the findings in the editor. */
import { afterEach, expect, test } from 'vitest';
import { TestClient } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

/** Two boxes: too few for FIPS 183, enough for ISO/IEC/IEEE 31320-1. */
const SHOP = `model Shop {
  viewpoint "The owner"
  purpose "Sell"
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
const OFF = '{ "rules": { "box/count": "off" } }';
const hasCount = (codes: readonly string[]) => codes.includes('box/count');
const hasNoCount = (codes: readonly string[]) => !codes.includes('box/count');
const configure = (settings: object) =>
  client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { idef0: settings },
  });

test('the settings of the folder count from the start', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'idef0.json': OFF });
  await client.open('shop.idef0');
  expect(await client.findingsOf('shop.idef0', hasNoCount)).not.toContain('box/count');
});

test('findings follow the settings of the folder when these are saved, and when they go', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasCount);
  await client.write('idef0.json', OFF);
  await client.findingsOf('shop.idef0', hasNoCount);
  await client.remove('idef0.json');
  await client.findingsOf('shop.idef0', hasCount);
});

test('the settings of the editor count over those of the folder', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'idef0.json': OFF });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasNoCount);
  await configure({ rules: { 'box/count': 'error' } });
  await client.findingsOf('shop.idef0', hasCount);
  const [finding] = client.findings.get('shop.idef0') ?? [];
  expect(finding).toMatchObject({ code: 'box/count', severity: 1 });
  await configure({ profile: 'iso31320', rules: {} });
  await client.findingsOf('shop.idef0', hasNoCount);
});

test('wrong settings of the editor are passed over', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasCount);
  await configure({ profile: 7, rules: { 'box/count': 'loud', nonsense: 'off' } });
  await client.edit('shop.idef0', 'Pack Parcels', 'Pack Parcel');
  await client.findingsOf('shop.idef0', hasCount);
});

test('what is wrong in idef0.json is shown there, and goes when it is mended', async () => {
  client = await TestClient.start({
    'shop.idef0': SHOP,
    'idef0.json': '{\n  "rules": { "box/coumt": "off" }\n}',
  });
  await client.open('shop.idef0');
  await client.findingsOf('idef0.json', (codes) => codes.length === 1);
  expect(client.findings.get('idef0.json')?.[0]).toMatchObject({
    message: "There is no rule 'box/coumt'; did you mean 'box/count'?",
    range: { start: { line: 1, character: 13 }, end: { line: 1, character: 24 } },
  });
  await client.write('idef0.json', OFF);
  await client.findingsOf('idef0.json', (codes) => codes.length === 0);
  await client.findingsOf('shop.idef0', hasNoCount);
});
