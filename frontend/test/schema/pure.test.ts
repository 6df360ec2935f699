import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const home = resolve(import.meta.dirname, "../../src/schema");

it.each(readdirSync(home))("%s runs without a browser: it uses the model and its neighbours only", (name) => {
  const source = readFileSync(resolve(home, name), "utf8");
  for (const [, from] of source.matchAll(/from "([^"]+)"/g)) {
    expect(from).toMatch(/^(\.\/\w+|prosemirror-model|prosemirror-transform)$/);
  }
  expect(source).not.toMatch(/\b(document|window|crypto|URL|navigator)\b\./);
});

it.each(["engine", "live"])("%s runs without a browser", (folder) => {
  const place = resolve(import.meta.dirname, "../../src", folder);
  for (const name of readdirSync(place)) {
    const source = readFileSync(resolve(place, name), "utf8");
    for (const [, from] of source.matchAll(/from "([^"]+)"/g)) {
      expect(from, name).toMatch(/^(\.\/\w+|\.\.\/schema|prosemirror-(model|transform|state|collab))$/);
    }
    expect(source, name).not.toMatch(
      /\b(document|window|crypto|URL|navigator|console|setTimeout|Date|Intl)\b\./,
    );
  }
});
