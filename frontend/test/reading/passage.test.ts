import { beforeEach, describe, expect, it } from "vitest";
import { passagesIn, ranges } from "../../src/reading/passage";

const HTML = `
  <div class="line" id="line-b1"><span class="line-number">1</span><div class="line-words"><p>They <strong>spoke</strong> of
rivers<sup><a role="doc-noteref">1</a></sup> and lakes.</p></div><div class="line-margin">2 comments</div></div>
  <div class="line" id="line-b2"><span class="line-number">2</span><div class="line-words"><p>It
<del><span class="visually-hidden">deleted: </span>rained</del><ins><span class="visually-hidden">inserted: </span>poured</ins>.</p></div></div>`;

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("div");
  root.innerHTML = HTML.replaceAll("of\nrivers", "of rivers").replaceAll("It\n<del>", "It <del>");
  document.body.replaceChildren(root);
});

function selection(from: [string, string, number], to: [string, string, number]): Range {
  const range = document.createRange();
  range.setStart(...place(from));
  range.setEnd(...place(to));
  return range;
}

/** The text node below an element that has these words, and a place in it. */
function place([selector, words, at]: [string, string, number]): [Node, number] {
  const walker = document.createTreeWalker(root.querySelector(selector)!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    if (data.includes(words)) return [walker.currentNode, data.indexOf(words) + at];
  }
  throw new Error(`no ${words} in ${selector}`);
}

function quotes(selected: Range): string[] {
  return passagesIn(root, selected).map(({ quote }) => quote);
}

describe("words that are selected", () => {
  it("are counted through marks, without the numbers of footnotes", () => {
    const range = selection(["#line-b1", "spoke", 0], ["#line-b1", "lakes", 5]);
    expect(passagesIn(root, range)).toEqual([
      { block: "b1", from: 5, to: 30, quote: "spoke of rivers and lakes" },
    ]);
  });

  it("are without what was deleted and what is said of changes", () => {
    const range = selection(["#line-b2", "It", 0], ["#line-b2", ".", 1]);
    expect(passagesIn(root, range)).toEqual([{ block: "b2", from: 0, to: 10, quote: "It poured." }]);
  });

  it("are those of each paragraph when several are selected", () => {
    const range = selection(["#line-b1", "lakes", 0], ["#line-b2", "It", 2]);
    expect(quotes(range)).toEqual(["lakes.", "It"]);
  });

  it("are never half a word", () => {
    const range = selection(["#line-b1", "spoke", 2], ["#line-b1", "lakes", 2]);
    expect(quotes(range)).toEqual(["spoke of rivers and lakes"]);
    root.querySelector("#line-b2 .line-words")!.textContent = "与会者呼吁保护河流。";
    const chinese = selection(["#line-b2", "保护", 0], ["#line-b2", "河流", 2]);
    expect(quotes(chinese)).toEqual(["保护河流"]);
  });

  it("are trimmed, and blanks alone are none", () => {
    const blank = selection(["#line-b1", " of rivers", 0], ["#line-b1", " of rivers", 1]);
    expect(quotes(blank)).toEqual([]);
    const range = selection(["#line-b1", " of rivers", 0], ["#line-b1", " of rivers", 4]);
    expect(quotes(range)).toEqual(["of"]);
  });

  it("are none in the margin or outside of the text", () => {
    expect(quotes(selection(["#line-b1", "2 comments", 0], ["#line-b1", "2 comments", 5]))).toEqual([]);
    const outside = document.createRange();
    outside.selectNode(document.body.appendChild(document.createElement("p")));
    expect(quotes(outside)).toEqual([]);
  });
});

describe("words on which something was said", () => {
  it("are found again where they were selected", () => {
    const range = selection(["#line-b1", "spoke", 0], ["#line-b1", "lakes", 5]);
    const [passage] = passagesIn(root, range)!;
    const again = ranges(root)(passage)!;
    expect(passagesIn(root, again)).toEqual([passage]);
  });

  it("are marked nowhere when they do not stand there", () => {
    expect(ranges(root)({ block: "b1", from: 3, to: 900 })).toBeNull();
    expect(ranges(root)({ block: "gone", from: 0, to: 3 })).toBeNull();
  });
});
