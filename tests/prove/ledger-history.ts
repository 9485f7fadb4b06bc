import type { StandaloneDatabase } from '@kara/testing/standalone'

const connections = 4
/** Movements in one transaction: long enough to be quick, short enough that the others come in between. */
const batch = 500

/**
 * Writes movements between random accounts of a company, in the one function that writes movements, on several
 * connections at once, until there are as many or the time is over. One in ten comes again under the same id, and
 * must be refused; all happen `at` one time, in a month that is not closed. Answers how many were written.
 */
export async function writeHistory(
  db: StandaloneDatabase,
  companyId: string,
  { events, secondsMax, at }: { readonly events: number; readonly secondsMax: number; readonly at: string },
): Promise<number> {
  await makeTool(db)
  const until = performance.now() + secondsMax * 1000
  let written = 0
  const run = async (): Promise<void> => {
    while (performance.now() < until && written < events) {
      const [row] = await db.witness`select proof.write_batch(${companyId}, ${batch}, ${at}) as n`
      written += Number(row?.n ?? 0)
    }
  }
  await Promise.all(Array.from({ length: connections }, run))
  return written
}

/** A function of this proof's own database: between which accounts, and how much, is chance. */
async function makeTool(db: StandaloneDatabase): Promise<void> {
  await db.witness`create schema if not exists proof`
  await db.witness.unsafe(`
    create or replace function proof.write_batch(of_company uuid, batch integer, at timestamptz) returns integer
    language plpgsql as $$
    declare
      accounts uuid[];
      one uuid;
      other uuid;
      new_id uuid;
      done integer := 0;
      amount integer;
    begin
      select array_agg(id) into accounts from (select id from app.credit_account
        where company_id = of_company and kind <> 'source' order by random() limit 6) chosen;
      -- In one order, so that batches wait for each other instead of locking each other out.
      perform from app.credit_account where id = any (accounts) order by id for update;
      for i in 1..batch loop
        one := accounts[1 + floor(random() * array_length(accounts, 1))::int];
        other := accounts[1 + floor(random() * array_length(accounts, 1))::int];
        continue when one = other;
        new_id := gen_random_uuid();
        amount := 1 + floor(random() * 8)::int;
        if app.write_movement(new_id, of_company, null, one, other, amount, 'adjust', 'proof', 'proof', '{}', at, null)
        then
          done := done + 1;
          if random() < 0.1 then
            begin
              perform app.write_movement(new_id, of_company, null, other, one, amount, 'adjust', 'proof', 'proof',
                '{}', at, null);
              raise exception 'the same movement was written twice';
            exception when unique_violation then null;
            end;
          end if;
        end if;
      end loop;
      return done;
    end $$`)
}
