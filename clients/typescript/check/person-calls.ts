// What the app's admin screens ask about people known to the public, and the markets they move. It has to compile.
import { dataOf } from "../src/client";
import type { Page } from "./admin-calls";
import { api } from "./spa-calls";

interface MarketCategory {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  icon: string | null;
  color: string | null;
  category: "crypto" | "forex" | "stock";
  personTags: string[];
  isActive: boolean;
  sortOrder: number;
  createdAt: string;
  updatedAt: string;
}

/** GET /admin/market-categories */
export async function marketCategories(): Promise<MarketCategory[]> {
  return dataOf(await api.GET("/api/v1/admin/market-categories")).categories;
}

/** GET /admin/market-categories/:slug */
export async function marketCategory(): Promise<MarketCategory> {
  return dataOf(await api.GET("/api/v1/admin/market-categories/{slug}", { params: { path: { slug: "coins" } } })).category;
}

type PersonCategory = "world_leader" | "influencer" | "entrepreneur" | "central_banker" | "investor" | "billionaire";
type PersonSource = "wikidata" | "famous_birthdays" | "forbes" | "wikipedia" | "manual";
type PersonStatus = "active" | "inactive" | "pending_review";

interface Person {
  id: string;
  name: string;
  lastName: string | null;
  slug: string | null;
  birthday: string;
  gender: "M" | "F" | "O" | null;
  categories: PersonCategory[];
  nationality: string | null;
  title: string | null;
  description: string | null;
  imageUrl: string | null;
  thumbnailUrl: string | null;
  wikidataId: string | null;
  wikipediaUrl: string | null;
  tags: string[];
  popularity: number | null;
  source: PersonSource;
  sourceUrl: string | null;
  wukuData: unknown;
  city: string | null;
  state: string | null;
  bios: string[] | null;
  abouts: string[] | null;
  industries: string[] | null;
  netWorthBillions: number | null;
  forbesRank: number | null;
  status: PersonStatus;
  crawledAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** GET /admin/persons */
export async function persons(): Promise<Page<Person>> {
  const query = { page: 1, limit: 50, category: "investor", status: "active", search: "made" } as const;
  return dataOf(await api.GET("/api/v1/admin/persons", { params: { query } }));
}

/** POST /admin/persons */
export async function addPerson(): Promise<Person> {
  const categories: PersonCategory[] = ["investor", "billionaire"];
  const gender: Person["gender"] = "F";
  const body = { name: "Made Wijaya", birthday: "1990-05-15", gender, categories, tags: ["tech"], netWorthBillions: 12.3 };
  return dataOf(await api.POST("/api/v1/admin/persons", { body })).person;
}

interface PersonStats {
  total: number;
  withWukuData: number;
  byStatus: Record<string, number>;
  bySource: Record<string, number>;
  byCategory: Record<string, number>;
}

/** GET /admin/persons/stats */
export async function personStats(): Promise<PersonStats> {
  return dataOf(await api.GET("/api/v1/admin/persons/stats")).stats;
}

/** POST /admin/persons/recalculate */
export async function recalculate(): Promise<{ recalculated: number; changed: number }> {
  return dataOf(await api.POST("/api/v1/admin/persons/recalculate"));
}
