/** Some words of a paragraph, as they are read: from and to in UTF-16 units of its words, footnotes left out. */
export interface Passage {
  block: string;
  from: number;
  to: number;
  quote: string;
}

/** What stands in a paragraph without being among its words now: what was deleted, what is said of it, numbers of notes. */
const LEFT_OUT = "del, .visually-hidden, sup";

/** What is selected, paragraph by paragraph; blanks are nothing. */
export function passagesIn(root: Element, selected: Range): Passage[] {
  return [...root.querySelectorAll(".line")]
    .filter((line) => selected.intersectsNode(line))
    .flatMap((line) => within(line, selected) ?? []);
}

function within(line: Element, selected: Range): Passage | null {
  const { words, from, to } = selectedOf(line, selected);
  const quote = words.slice(from, to);
  const begins = from + quote.length - quote.trimStart().length;
  const ends = to - quote.length + quote.trimEnd().length;
  return begins < ends ? { block: blockOf(line), ...wholeWords(words, begins, ends) } : null;
}

/** All words of a paragraph, and which of them are selected. */
function selectedOf(line: Element, selected: Range): { words: string; from: number; to: number } {
  let words = "";
  let from = -1;
  let to = -1;
  for (const text of wordsOf(line)) {
    if (selected.intersectsNode(text)) {
      const begins = text === selected.startContainer ? selected.startOffset : 0;
      const ends = text === selected.endContainer ? selected.endOffset : text.length;
      if (begins < ends && from < 0) from = words.length + begins;
      if (begins < ends) to = words.length + ends;
    }
    words += text.data;
  }
  return { words, from, to };
}

/** Nobody speaks of half a word. */
function wholeWords(words: string, begins: number, ends: number): Omit<Passage, "block"> {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(words);
  const from = segments.containing(begins)?.index ?? begins;
  const last = segments.containing(ends - 1);
  const to = last?.isWordLike ? last.index + last.segment.length : ends;
  return { from, to, quote: words.slice(from, to) };
}

/** Finds where words of paragraphs stand on the page as it is now; null when they do not. */
export function ranges(root: Element): (words: Omit<Passage, "quote">) => Range | null {
  const lines = new Map([...root.querySelectorAll(".line")].reverse().map((line) => [blockOf(line), line]));
  // Hundreds of passages hang on a few dozen paragraphs.
  const texts = new Map<string, Text[]>();
  return ({ block, from, to }) => {
    const line = lines.get(block);
    if (!line) return null;
    const known = texts.get(block) ?? wordsOf(line);
    texts.set(block, known);
    return rangeIn(known, from, to);
  };
}

function rangeIn(texts: Text[], from: number, to: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (const text of texts) {
    if (!begun && from < at + text.length) {
      range.setStart(text, from - at);
      begun = true;
    }
    if (begun && to <= at + text.length) {
      range.setEnd(text, to - at);
      return range;
    }
    at += text.length;
  }
  return null;
}

function blockOf(line: Element): string {
  return line.id.replace(/^line-/, "");
}

function wordsOf(line: Element): Text[] {
  const texts: Text[] = [];
  const place = line.querySelector(".line-words");
  if (!place) return texts;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}
