import { expect, it } from "vitest";
import { block, doc, mustBeText, seeded } from "../helpers";
import { ACTS } from "../toys/acts";
import { doubledIn, signsIn } from "../toys/ledger";
import { ToyEditor } from "../toys/toyEditor";
import { Authority } from "./authority";
import { Room } from "./room";

const RUNS = Number(process.env.RUNS ?? 60);
/** Words are not offered more often than once in so many steps. */
const STEPS_TO_AN_OFFER = 20_000;
const first = Number(process.env.SEED ?? Date.now() % 1_000_000);
const start = doc(
  block(1, "heading", "Opening", { level: 1 }),
  block(2, "paragraph", "CTOs met in Norhaven."),
  block(3, "numberedItem", "They agreed.", { restart: false }),
  block(4, "bulletItem", "They will meet again in the spring."),
);

/** Writes together over bad lines, and answers with the room when everything has come to rest. */
function session(seed: number): Room {
  const dice = seeded(seed * 7919 + 1);
  const authority = new Authority(`s${seed}`, JSON.stringify(start.toJSON()));
  const toys = Array.from(
    { length: 2 + dice.below(4) },
    (_, n) => new ToyEditor(`toy${n}xxxxx`, seed * 31 + n),
  );
  const room = new Room(authority, toys);
  const any = () => toys[dice.below(toys.length)];
  for (let turn = 0; turn < 150; turn++) {
    switch (dice.below(24)) {
      case 0:
        room.cut(any(), dice.below(2) ? 1006 : 4010);
        break;
      case 1:
        if (dice.below(3) === 0) room.restart();
        break;
      case 2:
        authority.keepSnapshot();
        break;
      case 3:
        if (dice.below(3) === 0) any().reload();
        break;
      case 4:
      case 5:
      case 6:
      case 7:
      case 8:
        room.up(
          toys.filter(() => dice.below(2) === 0),
          dice.below(8) === 0,
        );
        break;
      case 9:
      case 10:
      case 11:
      case 12:
      case 13:
      case 14:
        room.down(any(), dice.below(8) === 0);
        break;
      case 15:
      case 16:
      case 17:
        for (const toy of toys) toy.tick(dice.below(900));
        break;
      default:
        any().act();
    }
    room.look();
  }
  room.settle();
  return room;
}

/** What became of the words that these toys wrote to be looked for. */
function lookForSigns(toys: ToyEditor[], seed: number): { found: number; excused: number } {
  const deleted = new Set(toys.flatMap(({ ledger }) => [...ledger.deleted, ...ledger.swallowed]));
  for (const { ledger, offered } of toys) {
    const copies = offered.flatMap(({ blocks }) => blocks.map((block) => block.textContent)).join("");
    expect(
      [...ledger.swallowed].filter((sign) => !copies.includes(sign)),
      `words went with what others deleted and were not offered, seed ${seed}`,
    ).toEqual([]);
  }
  const text = toys[0].state().doc;
  const there = signsIn(text);
  const putBack = (sign: string) => toys.filter(({ ledger }) => ledger.putBack.has(sign)).length;
  expect(
    [...doubledIn(text)].filter(([sign, times]) => times > putBack(sign)),
    `words stand there more than once, seed ${seed}`,
  ).toEqual([]);
  const wrote = toys.flatMap(({ ledger }) => ledger.wrote);
  const due = wrote.filter((sign) => !deleted.has(sign));
  expect(
    due.filter((sign) => !there.has(sign)),
    `words that nobody deleted are missing, seed ${seed}`,
  ).toEqual([]);
  expect(
    [...there.keys()].filter((sign) => !wrote.includes(sign)),
    `nobody wrote them, seed ${seed}`,
  ).toEqual([]);
  return { found: due.length, excused: wrote.length - due.length };
}

it(`writers who write together come to the same text, whatever the lines do (seed ${first})`, () => {
  const acts: Record<string, number> = Object.fromEntries(ACTS.map((act) => [act, 0]));
  const signs = { found: 0, excused: 0 };
  let lost = 0;
  let refused = 0;
  let steps = 0;
  for (let seed = first; seed < first + RUNS; seed++) {
    const { toys, authority } = session(seed);
    const text = authority.text;
    for (const toy of toys) {
      expect(toy.problems, `seed ${seed}`).toEqual([]);
      expect(toy.status.at, `seed ${seed}`).toBe("saved");
      expect(toy.link.version, `seed ${seed}`).toBe(text.version);
      expect(JSON.stringify(toy.state().doc), `seed ${seed}`).toBe(JSON.stringify(text.doc));
      lost += toy.offered.filter(({ reason }) => reason !== "deleted").length;
      for (const [act, times] of Object.entries(toy.ledger.acts)) acts[act] += times;
    }
    mustBeText(toys[0].state().doc);
    expect(JSON.stringify(authority.replayed()), `seed ${seed}`).toBe(JSON.stringify(text));
    const { found, excused } = lookForSigns(toys, seed);
    signs.found += found;
    signs.excused += excused;
    refused += authority.refusals.filter((code) => code !== "too-old").length;
    steps += text.version;
  }
  console.info(
    `${RUNS} sessions, ${steps} steps, ${lost} times words offered, ${refused} batches refused, ` +
      `${signs.found} signs found, ${signs.excused} deleted by somebody; ${JSON.stringify(acts)}`,
  );
  // Nothing here is written that the authority may refuse; that no place is left for some words is very rare.
  expect(refused).toBe(0);
  expect(lost).toBeLessThanOrEqual(steps / STEPS_TO_AN_OFFER);
  if (RUNS >= 50) expect(ACTS.filter((act) => acts[act] === 0)).toEqual([]);
}, 600_000);
