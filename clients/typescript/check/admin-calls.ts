// What the app's admin screens ask the API. Like spa-calls.ts, it has to compile.
import { dataOf } from "../src/client";
import { api } from "./spa-calls";

const id = "0196f1f0-5f2e-7d2b-9b57-6a1f6f0d1c11";

export interface Page<T> {
  data: T[];
  total: number;
  page: number;
  limit: number;
  totalPages: number;
}

interface SystemStats {
  totalUsers: number;
  onboardedUsers: number;
  newUsersToday: number;
  activeSubscriptions: number;
  totalReadings: number;
  readingsToday: number;
  checkInsToday: number;
  totalReferrals: number;
  totalPayments: number;
  rewardsPending: number;
  rewardsClaimed: number;
  neptuBurned: number;
  solKept: number;
  neptuKept: number;
  sudigitalKept: number;
  totalApiSubscriptions: number;
  activeApiSubscriptions: number;
  totalApiKeys: number;
  activeApiKeys: number;
  totalApiCalls: number;
  apiCallsToday: number;
}

/** GET /admin/stats */
export async function systemStats(): Promise<SystemStats> {
  return dataOf(await api.GET("/api/v1/admin/stats")).stats;
}

interface AdminUser {
  id: string;
  walletAddress: string;
  displayName: string | null;
  email: string | null;
  role: "user" | "developer" | "admin";
  onboarded: boolean;
  createdAt: string;
}

/** GET /admin/users */
export async function users(): Promise<Page<AdminUser>> {
  const query = { page: 1, limit: 20, search: "made", sortBy: "displayName", sortOrder: "asc" } as const;
  return dataOf(await api.GET("/api/v1/admin/users", { params: { query } }));
}

interface UserRecord {
  user: AdminUser;
  plan: { slug: string; name: string; expiresAt: string | null } | null;
}

/** GET /admin/users/:id */
export async function user(): Promise<UserRecord> {
  return dataOf(await api.GET("/api/v1/admin/users/{id}", { params: { path: { id } } }));
}

/** PUT /admin/users/:id */
export async function editUser(): Promise<UserRecord> {
  const body = { role: "developer", displayName: "Wayan", email: "wayan@example.org", plan: { slug: "basic", expiresAt: null } } as const;
  return dataOf(await api.PUT("/api/v1/admin/users/{id}", { params: { path: { id } }, body }));
}

interface Reading {
  id: string;
  userId: string;
  type: "potensi" | "peluang" | "compatibility";
  targetDate: string;
  createdAt: string;
}

/** GET /admin/readings */
export async function readings(): Promise<Page<Reading>> {
  return dataOf(await api.GET("/api/v1/admin/readings", { params: { query: { page: 1, limit: 20 } } }));
}

/** GET /admin/settings */
export async function settings(): Promise<{ maintenanceMode: boolean; apiVersion: string; oracleEnabled: boolean }> {
  return dataOf(await api.GET("/api/v1/admin/settings")).settings;
}

interface Plan {
  id: string;
  slug: string;
  priceUsd: number;
  priceSol: number | null;
  features: string[];
  limits: { dailyReadings: number; oracleChats: number; customReadings: number };
  isActive: boolean;
}

/** GET /pricing/admin/all */
export async function plans(): Promise<Plan[]> {
  return dataOf(await api.GET("/api/v1/pricing/admin/all")).plans;
}

/** POST /pricing/admin */
export async function addPlan(): Promise<Plan> {
  const body = { name: "Basic", slug: "basic", priceUsd: 9.99, features: ["Three readings a day"], limits: { dailyReadings: 3 } };
  return dataOf(await api.POST("/api/v1/pricing/admin", { body })).plan;
}

/** PUT /pricing/admin/:id */
export async function changePlan(): Promise<Plan> {
  return dataOf(await api.PUT("/api/v1/pricing/admin/{id}", { params: { path: { id } }, body: { isActive: false } })).plan;
}

/** DELETE /pricing/admin/:id */
export async function deletePlan(): Promise<true> {
  return dataOf(await api.DELETE("/api/v1/pricing/admin/{id}", { params: { path: { id } } })).success;
}
