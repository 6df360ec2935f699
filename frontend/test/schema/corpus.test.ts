import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseText, RefusedText } from "../../src/schema";

const home = resolve(import.meta.dirname, "../../../src/test/resources/corpus");

function files(folder: string): string[] {
  const path = resolve(home, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".json")) : [];
}

const read = (folder: string, name: string) => readFileSync(resolve(home, folder, name), "utf8");

describe.skipIf(!existsSync(home))("the corpus that the server's reader shares", () => {
  it.each(files("accepted"))("accepts %s and gives it back unchanged", (name) => {
    const written = read("accepted", name);
    const text = parseText(written);
    text.check();
    expect(JSON.parse(JSON.stringify(text.toJSON()))).toEqual(JSON.parse(written));
  });

  it.each(files("refused"))("refuses %s", (name) => {
    expect(() => parseText(read("refused", name))).toThrow(RefusedText);
  });

  it.each(files("refused").filter((name) => name.startsWith("editor-")))("says why it refuses %s", (name) => {
    const code = name.replace(/^editor-|(--.*)?\.json$/g, "");
    expect(() => parseText(read("refused", name))).toThrow(expect.objectContaining({ code }));
  });
});
