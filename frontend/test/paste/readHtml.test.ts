import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PasteReport } from "../../src/editor/paste/pasteReport";
import { readHtml } from "../../src/editor/paste/readHtml";
import { toHtml, toPlain } from "../../src/editor/paste/writeHtml";
import { Words } from "../../src/editor/words";
import { block, doc, inShort } from "../helpers";

function paste(html: string) {
  const report = new PasteReport();
  const { blocks } = readHtml(html, report);
  return { text: blocks.length > 0 ? doc(...blocks) : null, said: report.describe(new Words()) };
}
const short = (html: string) => {
  const { text } = paste(html);
  return text ? inShort(text) : "nothing";
};

describe("a paste from a word processor", () => {
  const word = paste(readFileSync(resolve(import.meta.dirname, "word.html"), "utf8"));

  it("keeps titles, headings, paragraphs, lists and the words of tables", () => {
    expect(inShort(word.text!).split(" | ")).toEqual([
      "heading1 Communiqué of the 11th CTO Meeting",
      "heading1 Opening",
      "paragraph CTOs met in Norhaven on the invitation of Norland TelecomNorland Telecom, host since 2020. and gladly agreed.",
      "heading3 What was agreed",
      "numberedItem operators report weaknesses;",
      "numberedItem vendors answer.",
      "bulletItem Estavia will host.",
      "paragraph See the report, the draft and the rest.",
      "paragraph Norland",
      "paragraph Estavia",
    ]);
    expect(word.text!.child(4).attrs.restart).toBe(true);
    expect(word.text!.child(5).attrs.restart).toBe(false);
  });

  it("keeps bold, italic, allowed links and footnotes", () => {
    const json = JSON.stringify(word.text!.toJSON());
    expect(json).toContain('{"type":"text","marks":[{"type":"bold"}],"text":"Norhaven"}');
    expect(json).toContain('{"type":"text","marks":[{"type":"italic"}],"text":"Norland Telecom"}');
    expect(json).toContain('"href":"https://norland.example/r?x=%5B1%5D"');
    expect(json).toContain(
      '{"type":"footnote","content":[{"type":"text","text":"Norland Telecom, host since 2020."}]}',
    );
  });

  it("says what was left out", () => {
    expect(word.said).toBe(
      "Pasted 7 paragraphs, 3 headings, and 1 footnote. Left out: 1 picture, 1 table (its text was kept), " +
        "2 links with an address that is not allowed (their words were kept), " +
        "the mark of 1 tracked insertion (its words were kept), 1 tracked deletion, 1 comment.",
    );
  });
});

describe("a paste from the web", () => {
  it("runs nothing and fetches nothing", () => {
    const hostile =
      `<p>a<img src=x onerror="window.ran=1"><svg onload="window.ran=1"><script>window.ran=1</script></svg>` +
      `<a href="javascript:window.ran=1">b</a><a href="java&#10;script:window.ran=1">c</a><iframe src="//x"></iframe></p>`;
    expect(short(hostile)).toBe("paragraph abc");
    expect(paste(hostile).said).toContain("2 pictures");
    expect(paste(hostile).said).toContain("2 links with an address that is not allowed");
    expect((window as unknown as { ran?: number }).ran).toBeUndefined();
  });

  it("keeps lists, and flattens what is nested", () => {
    expect(
      short(
        "<ol><li>one<ul><li>inner</li></ul></li><li><p>two</p><p>more</p></li></ol><ol><li>again</li></ol>",
      ),
    ).toBe("numberedItem one | bulletItem inner | numberedItem two | paragraph more | numberedItem again");
  });

  it("takes h1 to h6 for three levels, div and br for paragraphs", () => {
    expect(short("<h2>A</h2><h6>B</h6><div>c<br>d<div>e</div></div>")).toBe(
      "heading2 A | heading3 B | paragraph c | paragraph d | paragraph e",
    );
  });

  it("knows the wrapper that takes boldness away again", () => {
    const text = paste(
      `<b style="font-weight:normal"><p>plain <span style="font-weight:700">bold</span></p></b>`,
    ).text!;
    expect(text.child(0).toJSON().content).toEqual([
      { type: "text", text: "plain " },
      { type: "text", marks: [{ type: "bold" }], text: "bold" },
    ]);
  });

  it("removes characters that cannot be kept, and says so", () => {
    const { text, said } = paste(
      `<p>a\u0007b\ud800c\0<span data-footnote="">No\udc00te</span></p><p>In \u202edrawer\u202c order</p>`,
    );
    expect(inShort(text!)).toBe("paragraph abcNote | paragraph In drawer order");
    expect(said).toContain("2 hidden characters that turn the direction of writing");
    expect(said).toContain("4 characters that cannot be kept, such as control characters or half ones");
  });

  it("answers a paste with only a picture in words", () => {
    expect(paste("<img src=x>").said).toBe("Nothing was pasted. Left out: 1 picture.");
  });

  it("does not fall over deep nesting", () => {
    expect(short("<b>".repeat(2000) + "deep" + "</b>".repeat(2000))).toBe("paragraph deep");
  });
});

describe("the clipboard", () => {
  const text = doc(
    block(1, "heading", "Next steps", { level: 2 }),
    block(2, "numberedItem", "one", { restart: true }),
    block(3, "numberedItem", "two", { restart: false }),
    block(4, "bulletItem", "point"),
  );

  it("gives lists to other programmes and gets its own blocks back, with ids", () => {
    expect(toHtml(text)).toMatch(/<h2.*<ol><li.*one<\/li><li.*two<\/li><\/ol><ul><li.*point<\/li><\/ul>/);
    expect(paste(toHtml(text)).text!.toJSON()).toEqual(text.toJSON());
  });

  it("gives plain words with their numbers", () => {
    expect(toPlain(text)).toBe("Next steps\n\n1) one\n\n2) two\n\n• point");
  });
});
