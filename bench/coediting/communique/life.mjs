/** As the server takes them. */
const EVERY = 200;
const WORD = "review ";

/**
 * Gives a text that is as it began the steps of a long life: a word comes at the start of a block, and goes again. The
 * newest snapshot is `tail` steps old. Both counts are even, so that each snapshot holds the text as it began.
 */
export async function addLife(client, { text, person, doc, steps, tail }) {
  const starts = startsOf(doc);
  const last = 1 + steps;
  await client.query(
    `insert into text_step (text_id, version, step, actor_id, client, batch, at)
     select $1, 1 + n, (case when n % 2 = 1
         then format('{"stepType":"replace","from":%1$s,"to":%1$s,"slice":{"content":[{"type":"text","text":"%2$s"}]}}', at, $4::text)
         else format('{"stepType":"replace","from":%s,"to":%s}', at, at + length($4)) end)::json,
       $5, 'bench000', 'p' || n, now() - ($3 - n) * interval '1 second'
     from generate_series(1, $3::int) n, lateral (select ($2::int[])[1 + (n - 1) / 2 % cardinality($2)] as at) place`,
    [text, starts, steps, WORD, person],
  );
  await client.query(
    `insert into text_snapshot (text_id, version, schema_version, doc, authors, at)
     select $1, version, 1, $2, $3, now() - ($4::int - version) * interval '1 second'
     from generate_series($4::int - $5::int, 2, -$6::int) version`,
    [text, JSON.stringify(doc), authorsOf(doc, person), last, tail, EVERY],
  );
  await client.query("insert into text_writer (text_id, actor_id, since) values ($1, $2, now())", [text, person]);
  // What a database does by itself within a minute of so many new rows.
  await client.query("analyze text_step, text_snapshot");
  return last;
}

function startsOf(doc) {
  let at = 1;
  return doc.content.map((block) => {
    const start = at;
    at += 2 + block.content[0].text.length;
    return start;
  });
}

const authorsOf = (doc, person) =>
  JSON.stringify(Object.fromEntries(doc.content.map((block) => [block.attrs.id, [person, Date.now()]])));
