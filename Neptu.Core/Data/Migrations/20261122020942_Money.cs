using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Neptu.Core.Data.Sql;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Neptu.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "referral_code",
                table: "users",
                type: "text",
                nullable: false,
                computedColumnSql: "'NEPTU-' || upper(right(id::text, 8))",
                stored: true);

            migrationBuilder.CreateTable(
                name: "check_ins",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_ins", x => new { x.user_id, x.day });
                    table.ForeignKey(
                        name: "fk_check_ins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_postings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reading_type = table.Column<string>(type: "text", nullable: true),
                    tx_signature = table.Column<string>(type: "text", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entry_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_postings", x => x.id);
                    table.CheckConstraint("ck_ledger_postings_entry_count", "entry_count >= 2");
                    table.CheckConstraint("ck_ledger_postings_kind", "kind in ('sol_payment', 'neptu_payment', 'sudigital_payment',\n  'neptu_reward', 'neptu_claim')");
                    table.ForeignKey(
                        name: "fk_ledger_postings_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pricing_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    price_usd = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    price_sol = table.Column<decimal>(type: "numeric(20,9)", precision: 20, scale: 9, nullable: true),
                    price_neptu = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    price_sudigital = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    features = table.Column<string[]>(type: "text[]", nullable: false),
                    daily_readings = table.Column<int>(type: "integer", nullable: false),
                    oracle_chats = table.Column<int>(type: "integer", nullable: false),
                    custom_readings = table.Column<int>(type: "integer", nullable: false),
                    advanced_insights = table.Column<bool>(type: "boolean", nullable: false),
                    priority_support = table.Column<bool>(type: "boolean", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    is_popular = table.Column<bool>(type: "boolean", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pricing_plans", x => x.id);
                    table.CheckConstraint("ck_pricing_plans_limits", "least(daily_readings, oracle_chats, custom_readings) >= -1");
                    table.CheckConstraint("ck_pricing_plans_prices", "least(price_usd, price_sol, price_neptu, price_sudigital) >= 0");
                });

            migrationBuilder.CreateTable(
                name: "unlocks",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reading_type = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by_payment = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unlocks", x => new { x.user_id, x.reading_type, x.subject });
                    table.CheckConstraint("ck_unlocks_reading_type", "reading_type in ('POTENSI', 'PELUANG', 'COMPATIBILITY', 'AI_CHAT')");
                    table.ForeignKey(
                        name: "fk_unlocks_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_streaks",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    current_streak = table.Column<int>(type: "integer", nullable: false),
                    longest_streak = table.Column<int>(type: "integer", nullable: false),
                    total_check_ins = table.Column<int>(type: "integer", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_streaks", x => x.user_id);
                    table.CheckConstraint("ck_user_streaks_counts", "current_streak >= 1 and longest_streak >= current_streak and total_check_ins >= longest_streak");
                    table.ForeignKey(
                        name: "fk_user_streaks_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    account = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    posting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => new { x.posting_id, x.account, x.currency });
                    table.CheckConstraint("ck_ledger_entries_amount", "amount <> 0");
                    table.CheckConstraint("ck_ledger_entries_currency", "currency in ('sol', 'neptu', 'sudigital')");
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_postings_posting_id",
                        column: x => x.posting_id,
                        principalTable: "ledger_postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_rewards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reward_type = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claim_tx_signature = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_rewards", x => x.id);
                    table.CheckConstraint("ck_user_rewards_amount", "amount > 0");
                    table.CheckConstraint("ck_user_rewards_reward_type", "reward_type in ('daily_check_in', 'streak_bonus', 'first_reading',\n  'referral', 'referee_bonus', 'payment_reward')");
                    table.CheckConstraint("ck_user_rewards_status", "case status\n  when 'pending' then num_nonnulls(claim_id, claim_tx_signature, claimed_at) = 0\n  when 'claiming' then claim_id is not null and num_nonnulls(claim_tx_signature, claimed_at) = 0\n  when 'claimed' then num_nonnulls(claim_id, claim_tx_signature, claimed_at) = 3\n  else false\nend");
                    table.ForeignKey(
                        name: "fk_user_rewards_ledger_postings_id",
                        column: x => x.id,
                        principalTable: "ledger_postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_rewards_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_plans",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_plans", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_user_plans_pricing_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "pricing_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_plans_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referrer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referrer_reward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referee_reward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals", x => x.id);
                    table.CheckConstraint("ck_referrals_other", "referrer_id <> referee_id");
                    table.ForeignKey(
                        name: "fk_referrals_user_rewards_referee_reward_id",
                        column: x => x.referee_reward_id,
                        principalTable: "user_rewards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_user_rewards_referrer_reward_id",
                        column: x => x.referrer_reward_id,
                        principalTable: "user_rewards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_users_referee_id",
                        column: x => x.referee_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_users_referrer_id",
                        column: x => x.referrer_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "pricing_plans",
                columns: new[] { "id", "advanced_insights", "created_at", "custom_readings", "daily_readings", "description", "features", "is_active", "is_popular", "name", "oracle_chats", "price_neptu", "price_sol", "price_sudigital", "price_usd", "priority_support", "slug", "sort_order", "updated_at" },
                values: new object[,]
                {
                    { new Guid("019c4f2e-3400-7000-8000-000000000001"), false, new DateTimeOffset(new DateTime(2026, 2, 12, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 1, 1, "The calendar and your own readings.", new[] { "Your own reading, every day", "Compatibility of two people", "5 questions to the oracle a day" }, true, false, "Free", 5, null, null, null, 0m, false, "free", 1, new DateTimeOffset(new DateTime(2026, 2, 12, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c4f2e-3400-7000-8000-000000000002"), true, new DateTimeOffset(new DateTime(2026, 2, 12, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 10, 3, "For those who ask every day.", new[] { "3 readings a day", "50 questions to the oracle a day", "10 readings of other births a day" }, true, true, "Basic", 50, null, null, null, 9.99m, false, "basic", 2, new DateTimeOffset(new DateTime(2026, 2, 12, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c4f2e-3400-7000-8000-000000000003"), true, new DateTimeOffset(new DateTime(2026, 2, 12, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), -1, -1, "Everything, without limits.", new[] { "Readings without limit", "Questions to the oracle without limit", "Readings of other births without limit", "Support answers first" }, true, false, "Premium", -1, null, null, null, 24.99m, true, "premium", 3, new DateTimeOffset(new DateTime(2026, 2, 12, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) }
                });

            migrationBuilder.CreateIndex(
                name: "ix_users_referral_code",
                table: "users",
                column: "referral_code");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_account_currency",
                table: "ledger_entries",
                columns: new[] { "account", "currency" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_postings_key",
                table: "ledger_postings",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_postings_user_id_created_at_id",
                table: "ledger_postings",
                columns: new[] { "user_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_pricing_plans_slug",
                table: "pricing_plans",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referee_id",
                table: "referrals",
                column: "referee_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referee_reward_id",
                table: "referrals",
                column: "referee_reward_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referrer_id_created_at_id",
                table: "referrals",
                columns: new[] { "referrer_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_referrer_reward_id",
                table: "referrals",
                column: "referrer_reward_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_plans_plan_id",
                table: "user_plans",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_rewards_claim_id",
                table: "user_rewards",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_rewards_pending",
                table: "user_rewards",
                columns: new[] { "user_id", "created_at", "id" },
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_user_rewards_source_key",
                table: "user_rewards",
                column: "source_key",
                unique: true);

            migrationBuilder.Sql(LedgerRules.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LedgerRules.Drop);

            migrationBuilder.DropTable(
                name: "check_ins");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "referrals");

            migrationBuilder.DropTable(
                name: "unlocks");

            migrationBuilder.DropTable(
                name: "user_plans");

            migrationBuilder.DropTable(
                name: "user_streaks");

            migrationBuilder.DropTable(
                name: "user_rewards");

            migrationBuilder.DropTable(
                name: "pricing_plans");

            migrationBuilder.DropTable(
                name: "ledger_postings");

            migrationBuilder.DropIndex(
                name: "ix_users_referral_code",
                table: "users");

            migrationBuilder.DropColumn(
                name: "referral_code",
                table: "users");
        }
    }
}
