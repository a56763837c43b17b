namespace Neptu.Core.Data.Sql;

/// <summary>
/// What keeps the ledger right whoever writes to it: a posting balances in every currency and is complete when its
/// transaction commits, and from then on nothing about it changes.
/// </summary>
internal static class LedgerRules
{
    /// <summary>The name of the column with the posting's id is the trigger's argument.</summary>
    public const string Create =
        """
        create function ledger_must_balance() returns trigger language plpgsql as $$
        declare
          posting uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
        begin
          if (select count(*) from ledger_entries where posting_id = posting)
               is distinct from (select entry_count from ledger_postings where id = posting) then
            raise exception 'Ledger posting % does not have the entries it was posted with.', posting
              using errcode = 'check_violation';
          end if;
          if exists (select from ledger_entries where posting_id = posting group by currency having sum(amount) <> 0) then
            raise exception 'Ledger posting % does not balance.', posting using errcode = 'check_violation';
          end if;
          return null;
        end $$;

        create constraint trigger ledger_postings_balance after insert on ledger_postings
          deferrable initially deferred for each row execute function ledger_must_balance('id');
        create constraint trigger ledger_entries_balance after insert on ledger_entries
          deferrable initially deferred for each row execute function ledger_must_balance('posting_id');

        create function ledger_is_final() returns trigger language plpgsql as $$
        begin
          raise exception 'The ledger is only ever added to.' using errcode = 'restrict_violation';
        end $$;

        create trigger ledger_postings_final before update or delete or truncate on ledger_postings
          for each statement execute function ledger_is_final();
        create trigger ledger_entries_final before update or delete or truncate on ledger_entries
          for each statement execute function ledger_is_final();
        """;

    /// <summary>Takes back what <see cref="Create"/> made, before the tables go.</summary>
    public const string Drop =
        """
        drop function ledger_must_balance cascade;
        drop function ledger_is_final cascade;
        """;
}
