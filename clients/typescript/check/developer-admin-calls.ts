// What the app's admin screens ask about developers. Like spa-calls.ts, it has to compile.
import { dataOf } from "../src/client";
import type { Page } from "./admin-calls";
import { api } from "./spa-calls";

const id = "0196f1f0-5f2e-7d2b-9b57-6a1f6f0d1c11";

interface Holder {
  id: string;
  walletAddress: string;
  displayName: string | null;
  email: string | null;
}

interface Subscription {
  id: string;
  userId: string;
  planId: string;
  status: "active" | "cancelled" | "expired" | "past_due";
  creditsRemaining: number;
  aiCreditsRemaining: number;
  billingCycleStart: string;
  billingCycleEnd: string;
  paymentMethod: "sol" | "neptu" | "sudigital" | null;
  paymentTxSignature: string | null;
  metadata: unknown;
  cancelledAt: string | null;
  createdAt: string;
  updatedAt: string;
  user: Holder;
  plan: { id: string; slug: string; name: string };
}

/** GET /admin/subscriptions */
export async function subscriptions(): Promise<Page<Subscription>> {
  const query = { page: 1, limit: 20, status: "active", planId: id } as const;
  return dataOf(await api.GET("/api/v1/admin/subscriptions", { params: { query } }));
}

/** GET /admin/subscriptions/:id */
export async function subscription(): Promise<Subscription> {
  return dataOf(await api.GET("/api/v1/admin/subscriptions/{id}", { params: { path: { id } } })).subscription;
}

/** PUT /admin/subscriptions/:id */
export async function editSubscription(): Promise<Subscription> {
  const body = { status: "past_due", planId: id, creditsRemaining: 500, aiCreditsRemaining: -1, billingCycleEnd: "2026-03-14T17:00:00Z" } as const;
  return dataOf(await api.PUT("/api/v1/admin/subscriptions/{id}", { params: { path: { id } }, body })).subscription;
}

interface ApiKey {
  id: string;
  userId: string;
  name: string;
  keyPrefix: string;
  planId: string | null;
  scopes: string[];
  allowedOrigins: string[] | null;
  allowedIps: string[] | null;
  isActive: boolean;
  lastUsedAt: string | null;
  expiresAt: string | null;
  createdAt: string;
  updatedAt: string;
  user: Holder;
}

/** GET /admin/api-keys */
export async function apiKeys(): Promise<Page<ApiKey>> {
  return dataOf(await api.GET("/api/v1/admin/api-keys", { params: { query: { page: 1, limit: 20 } } }));
}

/** PUT /admin/api-keys/:id/revoke */
export async function revokeApiKey(): Promise<ApiKey> {
  return dataOf(await api.PUT("/api/v1/admin/api-keys/{id}/revoke", { params: { path: { id } } })).key;
}

interface Calls {
  totalCalls: number;
  basicCalls: number;
  aiCalls: number;
  failedCalls: number;
  totalCreditsUsed: number;
  averageResponseTimeMs: number | null;
}

interface Usage extends Calls {
  periodStart: string;
  periodEnd: string;
}

/** GET /admin/analytics/usage */
export async function usage(): Promise<{ groupBy: "day" | "week" | "month"; usage: Usage[]; total: Usage }> {
  const query = { startDate: "2026-02-01", endDate: "2026-02-13", groupBy: "week" } as const;
  return dataOf(await api.GET("/api/v1/admin/analytics/usage", { params: { query } }));
}

interface EndpointUsage extends Calls {
  endpoint: string;
  method: string;
  lastCalledAt: string;
}

/** GET /admin/analytics/endpoints */
export async function endpoints(): Promise<Page<EndpointUsage>> {
  const query = { startDate: "2026-02-01", endDate: "2026-02-13", page: 1, limit: 20 };
  return dataOf(await api.GET("/api/v1/admin/analytics/endpoints", { params: { query } }));
}

interface ApiPlan {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  tier: "starter" | "pro" | "business" | "enterprise";
  priceUsd: number;
  priceSol: number | null;
  priceNeptu: number | null;
  billingPeriod: "monthly" | "yearly";
  features: string[];
  limits: { basicCalls: number; aiCalls: number; rateLimit: number };
  overageRates: {
    basicCallNeptu: number | null;
    basicCallSol: number | null;
    aiCallNeptu: number | null;
    aiCallSol: number | null;
  };
  discountPercent: number;
  isActive: boolean;
  isPopular: boolean;
  sortOrder: number;
  createdAt: string;
  updatedAt: string;
}

/** GET /admin/plans */
export async function apiPlans(): Promise<ApiPlan[]> {
  return dataOf(await api.GET("/api/v1/admin/plans")).plans;
}

/** POST /admin/plans */
export async function addApiPlan(): Promise<ApiPlan> {
  const limits = { basicCalls: 1000, aiCalls: -1, rateLimit: 60 };
  const tier: ApiPlan["tier"] = "pro";
  const body = { name: "Pro", slug: "api-pro", tier, priceUsd: 19.9, features: ["1,000 calls a month"], limits };
  return dataOf(await api.POST("/api/v1/admin/plans", { body })).plan;
}

/** PUT /admin/plans/:id */
export async function changeApiPlan(): Promise<ApiPlan> {
  const body = { priceUsd: 9.99, limits: { aiCalls: 200 }, overageRates: { aiCallSol: 0.0005 }, isPopular: true };
  return dataOf(await api.PUT("/api/v1/admin/plans/{id}", { params: { path: { id } }, body })).plan;
}

/** DELETE /admin/plans/:id */
export async function deleteApiPlan(): Promise<true> {
  return dataOf(await api.DELETE("/api/v1/admin/plans/{id}", { params: { path: { id } } })).success;
}

interface CreditPack {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  credits: number;
  aiCredits: number;
  priceUsd: number;
  priceSol: number | null;
  priceNeptu: number | null;
  bonusPercent: number;
  isActive: boolean;
  sortOrder: number;
  createdAt: string;
  updatedAt: string;
}

/** GET /admin/credit-packs */
export async function creditPacks(): Promise<CreditPack[]> {
  return dataOf(await api.GET("/api/v1/admin/credit-packs")).creditPacks;
}

/** POST /admin/credit-packs, with a key under which the app may send it again. */
export async function addCreditPack(): Promise<CreditPack> {
  const body = { name: "Starter pack", slug: "starter-pack", credits: 500, aiCredits: 50, priceUsd: 7.5, bonusPercent: 5 };
  const header = { "Idempotency-Key": crypto.randomUUID() };
  return dataOf(await api.POST("/api/v1/admin/credit-packs", { params: { header }, body })).creditPack;
}

/** PUT /admin/credit-packs/:id */
export async function changeCreditPack(): Promise<CreditPack> {
  return dataOf(await api.PUT("/api/v1/admin/credit-packs/{id}", { params: { path: { id } }, body: { isActive: false } })).creditPack;
}

/** DELETE /admin/credit-packs/:id */
export async function deleteCreditPack(): Promise<true> {
  return dataOf(await api.DELETE("/api/v1/admin/credit-packs/{id}", { params: { path: { id } } })).success;
}
