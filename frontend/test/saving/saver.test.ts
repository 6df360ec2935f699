import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LONGEST, PATIENCE, PAUSE, Saver } from "../../src/editor/saving/saver";

let text = "";
let sent: { base: number; doc: string }[] = [];
let composing = false;
let saver: Saver;

beforeEach(() => {
  vi.useFakeTimers();
  text = '{"a":1}';
  sent = [];
  composing = false;
  saver = new Saver(
    {
      snapshot: () => text,
      busy: () => composing,
      send: (base, doc) => sent.push({ base, doc }),
      show: () => {},
    },
    5,
  );
});
afterEach(() => vi.useRealTimers());

function write(words: string): void {
  text = words;
  saver.changed();
}

describe("saving", () => {
  it("begins when the writer pauses, and is said to be done only when the server says so", () => {
    write("one");
    vi.advanceTimersByTime(PAUSE - 1);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual([{ base: 5, doc: "one" }]);
    expect(saver.state).toBe("saving");
    expect(saver.unsaved).toBe(true);
    saver.saved(6, "14:02");
    expect(saver.now).toEqual({ at: "saved", time: "14:02" });
    expect(saver.unsaved).toBe(false);
  });

  it("does not wait longer than five seconds for a pause", () => {
    for (let ms = 0; ms < LONGEST; ms += 500) {
      write(`words ${ms}`);
      vi.advanceTimersByTime(500);
    }
    expect(sent).toHaveLength(1);
  });

  it("sends one text at a time, and what was written meanwhile afterwards", () => {
    write("one");
    vi.advanceTimersByTime(PAUSE);
    write("two");
    vi.advanceTimersByTime(PAUSE * 4);
    expect(sent).toHaveLength(1);
    saver.saved(6, "14:02");
    expect(saver.state).toBe("unsaved");
    vi.advanceTimersByTime(PAUSE);
    expect(sent[1]).toEqual({ base: 6, doc: "two" });
  });

  it("sends nothing when everything was undone", () => {
    const before = text;
    write("one");
    write(before);
    vi.advanceTimersByTime(PAUSE);
    expect(sent).toEqual([]);
    expect(saver.state).toBe("saved");
  });

  it("waits while a word is being composed", () => {
    composing = true;
    write("か");
    vi.advanceTimersByTime(PAUSE * 3);
    expect(sent).toEqual([]);
    composing = false;
    vi.advanceTimersByTime(PAUSE);
    expect(sent).toHaveLength(1);
  });

  it("sends at once when asked to", () => {
    write("one");
    saver.flush();
    saver.flush();
    expect(sent).toHaveLength(1);
  });
});

describe("a refusal", () => {
  it("is not tried again before the next edit", () => {
    write("one");
    saver.flush();
    saver.refused("The text is too long.");
    expect(saver.now).toEqual({ at: "refused", reason: "The text is too long." });
    vi.advanceTimersByTime(PATIENCE * 3);
    saver.flush();
    expect(sent).toHaveLength(1);
    expect(saver.unsaved).toBe(true);
    write("shorter");
    vi.advanceTimersByTime(PAUSE);
    expect(sent).toHaveLength(2);
  });
});

describe("a newer version", () => {
  it("ends saving: nothing is sent any more and nothing is overwritten", () => {
    write("mine");
    saver.flush();
    saver.stale({ theirs: 1 }, 8, "A. Okafor", "14:01");
    expect(saver.now).toMatchObject({ at: "stale", version: 8, who: "A. Okafor", when: "14:01" });
    write("more of mine");
    vi.advanceTimersByTime(PATIENCE * 3);
    expect(sent).toHaveLength(1);
    expect(saver.unsaved).toBe(true);
  });

  it("that is what was sent is no conflict: only the first answer was lost", () => {
    write('{"b":{"x":1,"y":2}}');
    saver.flush();
    saver.stale({ b: { y: 2, x: 1 } }, 6, "Myself", "14:02");
    expect(saver.now).toEqual({ at: "saved", time: "14:02" });
    expect(saver.version).toBe(6);
  });
});

describe("a lost line", () => {
  it("keeps the words and sends them when it is back", () => {
    saver.disconnected();
    write("one");
    vi.advanceTimersByTime(PATIENCE);
    expect(sent).toEqual([]);
    expect(saver.state).toBe("offline");
    saver.reconnected();
    expect(sent).toEqual([{ base: 5, doc: "one" }]);
  });

  it("sends again what got no answer, and passes over the answer to the first sending", () => {
    write("one");
    saver.flush();
    saver.disconnected();
    saver.reconnected();
    expect(sent).toHaveLength(2);
    saver.saved(6, "14:02");
    write("two");
    saver.flush();
    saver.stale("one", 6, "Myself", "14:02");
    expect(saver.state).toBe("saving");
    saver.saved(7, "14:03");
    expect(saver.now).toEqual({ at: "saved", time: "14:03" });
  });

  it("is noticed when no answer comes", () => {
    write("one");
    saver.flush();
    vi.advanceTimersByTime(PATIENCE);
    expect(sent).toHaveLength(2);
    expect(saver.now).toMatchObject({ at: "saving", slow: true });
  });
});
