using System;
using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Neptu.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class ApiAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_credit_packs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    credits = table.Column<int>(type: "integer", nullable: false),
                    ai_credits = table.Column<int>(type: "integer", nullable: false),
                    price_usd = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    price_sol = table.Column<decimal>(type: "numeric(20,9)", precision: 20, scale: 9, nullable: true),
                    price_neptu = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    bonus_percent = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_credit_packs", x => x.id);
                    table.CheckConstraint("ck_api_credit_packs_bonus_percent", "bonus_percent between 0 and 100");
                    table.CheckConstraint("ck_api_credit_packs_credits", "credits >= 1 and ai_credits >= 0");
                    table.CheckConstraint("ck_api_credit_packs_prices", "least(price_usd, price_sol, price_neptu) >= 0");
                });

            migrationBuilder.CreateTable(
                name: "api_pricing_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    price_usd = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    price_sol = table.Column<decimal>(type: "numeric(20,9)", precision: 20, scale: 9, nullable: true),
                    price_neptu = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    billing_period = table.Column<string>(type: "text", nullable: false),
                    features = table.Column<string[]>(type: "text[]", nullable: false),
                    basic_calls = table.Column<int>(type: "integer", nullable: false),
                    ai_calls = table.Column<int>(type: "integer", nullable: false),
                    rate_limit = table.Column<int>(type: "integer", nullable: false),
                    overage_basic_neptu = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    overage_basic_sol = table.Column<decimal>(type: "numeric(20,9)", precision: 20, scale: 9, nullable: true),
                    overage_ai_neptu = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    overage_ai_sol = table.Column<decimal>(type: "numeric(20,9)", precision: 20, scale: 9, nullable: true),
                    discount_percent = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    is_popular = table.Column<bool>(type: "boolean", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_pricing_plans", x => x.id);
                    table.CheckConstraint("ck_api_pricing_plans_billing_period", "billing_period in ('monthly', 'yearly')");
                    table.CheckConstraint("ck_api_pricing_plans_discount_percent", "discount_percent between 0 and 100");
                    table.CheckConstraint("ck_api_pricing_plans_limits", "least(basic_calls, ai_calls, rate_limit) >= -1 and rate_limit <> 0");
                    table.CheckConstraint("ck_api_pricing_plans_prices", "least(price_usd, price_sol, price_neptu,\n  overage_basic_neptu, overage_basic_sol, overage_ai_neptu, overage_ai_sol) >= 0");
                    table.CheckConstraint("ck_api_pricing_plans_tier", "tier in ('starter', 'pro', 'business', 'enterprise')");
                });

            migrationBuilder.CreateTable(
                name: "market_categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    icon = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    color = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    category = table.Column<string>(type: "text", nullable: false),
                    person_tags = table.Column<string[]>(type: "text[]", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_market_categories", x => x.id);
                    table.CheckConstraint("ck_market_categories_category", "category in ('crypto', 'forex', 'stock')");
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    slug = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    birthday = table.Column<DateOnly>(type: "date", nullable: false),
                    gender = table.Column<string>(type: "text", nullable: true),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    nationality = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    image_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    thumbnail_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    wikidata_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    wikipedia_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    popularity = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    wuku_data = table.Column<string>(type: "jsonb", nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    bios = table.Column<string[]>(type: "text[]", nullable: true),
                    abouts = table.Column<string[]>(type: "text[]", nullable: true),
                    industries = table.Column<string[]>(type: "text[]", nullable: true),
                    net_worth_billions = table.Column<decimal>(type: "numeric(12,6)", precision: 12, scale: 6, nullable: true),
                    forbes_rank = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    crawled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.id);
                    table.CheckConstraint("ck_persons_categories", "categories <@ array['world_leader', 'influencer', 'entrepreneur', 'central_banker', 'investor', 'billionaire'] and cardinality(categories) between 1 and 5");
                    table.CheckConstraint("ck_persons_figures", "popularity between 0 and 1000 and net_worth_billions >= 0 and forbes_rank >= 1");
                    table.CheckConstraint("ck_persons_gender", "gender in ('M', 'F', 'O')");
                    table.CheckConstraint("ck_persons_lists", "cardinality(tags) <= 10 and greatest(cardinality(bios), cardinality(abouts), 2 * cardinality(industries)) <= 10");
                    table.CheckConstraint("ck_persons_source", "source in ('wikidata', 'famous_birthdays', 'forbes', 'wikipedia', 'manual')");
                    table.CheckConstraint("ck_persons_status", "status in ('active', 'inactive', 'pending_review')");
                    table.CheckConstraint("ck_persons_wuku_data", "jsonb_typeof(wuku_data) = 'object'");
                });

            migrationBuilder.CreateTable(
                name: "unlock_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reading_type = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by_payment = table.Column<bool>(type: "boolean", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unlock_holds", x => x.id);
                    table.CheckConstraint("ck_unlock_holds_reading_type", "reading_type in ('POTENSI', 'PELUANG', 'COMPATIBILITY', 'AI_CHAT')");
                    table.ForeignKey(
                        name: "fk_unlock_holds_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    key_prefix = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    allowed_origins = table.Column<string[]>(type: "text[]", nullable: true),
                    allowed_ips = table.Column<string[]>(type: "text[]", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.CheckConstraint("ck_api_keys_key_hash", "octet_length(key_hash) = 32");
                    table.CheckConstraint("ck_api_keys_scopes", "scopes <@ array['neptu:read', 'neptu:write', 'neptu:ai', 'neptu:admin']");
                    table.ForeignKey(
                        name: "fk_api_keys_api_pricing_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "api_pricing_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_api_keys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    credits_remaining = table.Column<int>(type: "integer", nullable: false),
                    ai_credits_remaining = table.Column<int>(type: "integer", nullable: false),
                    billing_cycle_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    billing_cycle_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    payment_method = table.Column<string>(type: "text", nullable: true),
                    payment_tx_signature = table.Column<string>(type: "character varying(88)", nullable: true),
                    metadata = table.Column<string>(type: "jsonb", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_subscriptions", x => x.id);
                    table.CheckConstraint("ck_api_subscriptions_billing_cycle", "billing_cycle_end > billing_cycle_start");
                    table.CheckConstraint("ck_api_subscriptions_credits", "least(credits_remaining, ai_credits_remaining) >= -1");
                    table.CheckConstraint("ck_api_subscriptions_metadata", "jsonb_typeof(metadata) = 'object'");
                    table.CheckConstraint("ck_api_subscriptions_payment_method", "payment_method in ('sol', 'neptu', 'sudigital')");
                    table.CheckConstraint("ck_api_subscriptions_status", "status in ('active', 'cancelled', 'expired', 'past_due')\nand (status = 'cancelled') = (cancelled_at is not null)");
                    table.ForeignKey(
                        name: "fk_api_subscriptions_api_pricing_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "api_pricing_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_api_subscriptions_chain_signatures_payment_tx_signature",
                        column: x => x.payment_tx_signature,
                        principalTable: "chain_signatures",
                        principalColumn: "signature",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_api_subscriptions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_usage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    endpoint = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    method = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    credits_used = table.Column<int>(type: "integer", nullable: false),
                    is_ai_endpoint = table.Column<bool>(type: "boolean", nullable: false),
                    response_status = table.Column<int>(type: "integer", nullable: true),
                    response_time_ms = table.Column<int>(type: "integer", nullable: true),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true),
                    user_agent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    metadata = table.Column<string>(type: "jsonb", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_usage", x => x.id);
                    table.CheckConstraint("ck_api_usage_figures", "least(credits_used, response_time_ms) >= 0");
                    table.CheckConstraint("ck_api_usage_metadata", "jsonb_typeof(metadata) = 'object'");
                    table.CheckConstraint("ck_api_usage_response_status", "response_status between 100 and 599");
                    table.ForeignKey(
                        name: "fk_api_usage_api_keys_api_key_id",
                        column: x => x.api_key_id,
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "api_credit_packs",
                columns: new[] { "id", "ai_credits", "bonus_percent", "created_at", "credits", "description", "is_active", "name", "price_neptu", "price_sol", "price_usd", "slug", "sort_order", "updated_at" },
                values: new object[,]
                {
                    { new Guid("019c5ea1-4800-7000-8000-000000000011"), 50, 0, new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 500, "500 calls and 50 to the oracle.", true, "Starter pack", 50m, 0.05m, 7.5m, "starter-pack", 1, new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c5ea1-4800-7000-8000-000000000012"), 500, 10, new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 5000, "5,000 calls and 500 to the oracle, and a tenth on top.", true, "Growth pack", 400m, 0.4m, 60m, "growth-pack", 2, new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c5ea1-4800-7000-8000-000000000013"), 5000, 20, new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 50000, "50,000 calls and 5,000 to the oracle, and a fifth on top.", true, "Scale pack", 3000m, 3m, 450m, "scale-pack", 3, new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) }
                });

            migrationBuilder.InsertData(
                table: "api_pricing_plans",
                columns: new[] { "id", "ai_calls", "basic_calls", "billing_period", "created_at", "description", "discount_percent", "features", "is_active", "is_popular", "name", "overage_ai_neptu", "overage_ai_sol", "overage_basic_neptu", "overage_basic_sol", "price_neptu", "price_sol", "price_usd", "rate_limit", "slug", "sort_order", "tier", "updated_at" },
                values: new object[,]
                {
                    { new Guid("019c5ea1-4800-7000-8000-000000000001"), 100, 1000, "monthly", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), "To try the API out.", 0, new[] { "1,000 calls a month", "100 calls to the oracle a month", "60 calls a minute" }, true, false, "Starter", 0.5m, 0.0005m, 0.05m, 0.00005m, 50m, 0.05m, 7.5m, 60, "api-starter", 1, "starter", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c5ea1-4800-7000-8000-000000000002"), 1000, 10000, "monthly", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), "For an app with people in it.", 20, new[] { "10,000 calls a month", "1,000 calls to the oracle a month", "120 calls a minute", "20 % less a call" }, true, false, "Pro", 0.4m, 0.0004m, 0.04m, 0.00004m, 400m, 0.4m, 60m, 120, "api-pro", 2, "pro", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c5ea1-4800-7000-8000-000000000003"), 10000, 100000, "monthly", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), "For many apps, or a large one.", 40, new[] { "100,000 calls a month", "10,000 calls to the oracle a month", "300 calls a minute", "40 % less a call" }, true, false, "Business", 0.3m, 0.0003m, 0.03m, 0.00003m, 3000m, 3m, 450m, 300, "api-business", 3, "business", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) },
                    { new Guid("019c5ea1-4800-7000-8000-000000000004"), -1, -1, "monthly", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), "By agreement.", 0, new[] { "Calls without limit", "1,000 calls a minute" }, true, false, "Enterprise", null, null, null, null, null, null, 0m, 1000, "api-enterprise", 4, "enterprise", new DateTimeOffset(new DateTime(2026, 2, 15, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) }
                });

            migrationBuilder.CreateIndex(
                name: "ix_api_credit_packs_slug",
                table: "api_credit_packs",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_created_at_id",
                table: "api_keys",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_key_hash",
                table: "api_keys",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_plan_id",
                table: "api_keys",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_user_id",
                table: "api_keys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_pricing_plans_slug",
                table: "api_pricing_plans",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_subscriptions_payment_tx_signature",
                table: "api_subscriptions",
                column: "payment_tx_signature",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_subscriptions_plan_id",
                table: "api_subscriptions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_subscriptions_status_created_at",
                table: "api_subscriptions",
                columns: new[] { "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_api_subscriptions_user_id",
                table: "api_subscriptions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_usage_api_key_id_created_at",
                table: "api_usage",
                columns: new[] { "api_key_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_api_usage_created_at",
                table: "api_usage",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_market_categories_slug",
                table: "market_categories",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persons_birthday",
                table: "persons",
                column: "birthday");

            migrationBuilder.CreateIndex(
                name: "ix_persons_wikidata_id",
                table: "persons",
                column: "wikidata_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_persons_name",
                table: "persons",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_persons_slug",
                table: "persons",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unlock_holds_user_id",
                table: "unlock_holds",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_credit_packs");

            migrationBuilder.DropTable(
                name: "api_subscriptions");

            migrationBuilder.DropTable(
                name: "api_usage");

            migrationBuilder.DropTable(
                name: "market_categories");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "unlock_holds");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "api_pricing_plans");
        }
    }
}
