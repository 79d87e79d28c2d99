/** Reasons of the library's own assumptions in English; their Vietnamese stands with the assumptions. */
import type { AssumptionId } from "../domain/assumption-ids.js";
import { defaultAssumptions } from "../domain/default-assumptions.js";
import type { Language } from "../language.js";

const en: Readonly<Record<AssumptionId, string>> = {
  exchangeRateVndPerUsd: "Rate at which leases that are listed in USD are converted",
  netLeasableShare:
    "Leasable land of the total area where nothing is published; real parks have 60-70 %",
  greenShare:
    "Green land of the total area where nothing is published: the least that planning rules allow; already counted in the leasable share above",
  occupancyOperatingPercent:
    "Occupancy of an operating park that publishes none; the mean of the province in the middle of 2025",
  occupancyBuildingPercent: "A park that is being built has let nothing yet",
  relocationShare:
    "Share of the land left for enterprises that relocate, for which foreign investors compete; the published aim is 5 % of 14,790 ha of industrial land, about 740 ha; each park may state its own",
  wastewaterM3PerDayPerHa:
    "Capacity of treatment per hectare of leasable land; all parks together have 191,200 m³/day as designed, 108,410 of it used (2020), about 23 m³ per ha; single parks publish no remainder",
  leasePriceParkUsdPerM2:
    "Leases of northern parks are not published; the mean of the region in 2025 is 179 (Cushman & Wakefield, second quarter) and 183 (CBRE, nine months), less for parks far out",
  leasePriceClusterUsdPerM2: "Lease of land in clusters, below that of parks",
  otherTakeUpHaPerYear:
    "Land that other investors lease each year in a park, where a later park opens only when an earlier one is full; the whole southern region let about 80 ha in nine months of 2025 (CBRE)",
  parkResidentsExposed:
    "Residents around a park that publishes none: Bàu Bàng commune (503 persons/km²) within 200 m gives 63; more is taken for workers' lodgings",
  exposureRadiusM:
    "Radius within which residents around a park are counted from the published density of the receiving district",
  parkRemovalWater: "Part of the load of wastewater that the plant of the park removes",
  parkRemovalAir: "Part of the load of air that new buildings save",
  parkRemovalWaste: "Part of the risk of hazardous waste that common handling takes away",
  readyBuiltMillionVndPerM2Year:
    "Rent of ready-built space for a year, about 4-5 USD/m²/month; northern parks publish none",
  storeyFactor:
    "Floor to rent for each floor built: buildings of several storeys lose stairs, columns and common ways",
  rentYears: "Years of rent of ready-built space that are counted",
  homesPerFollowingWorker:
    "Homes needed near the park for each worker who follows: some live with family, share or commute; no survey is published",
  millionVndPerHome:
    "Cost of a small social home for workers; no figure is published for the northern parks",
  destinationLandFactor: "New land for old: density of 60-70 %, green land, fire prevention",
  floorAreaShare: "Floor of the buildings on the new land",
  constructionMillionVndPerM2:
    "A factory of steel frames, without electrical work and fire prevention (BIC 2024)",
  machineryMillionVndPerWorker: "Replacement value of the machines where the register states none",
  machineryMoveShare: "Taking down, moving and setting up, as a share of the replacement value",
  downtimeMonths: "Time without production",
  valueAddedMillionVndPerWorkerMonth: "Value added that is lost while production stands still",
  freightTonnesPerWorkerYear: "Goods in and out",
  freightVndPerTonneKm: "Price of road freight",
  freightYears: "Years of additional freight that are counted",
  roadFactor:
    "Distance by road for a straight line, where there is no table of distances; more across the Sông Bé and around the Dầu Tiếng lake",
  attritionAt10KmPercent: "Workers who do not follow over 10 km by road",
  attritionAt30KmPercent: "Workers who do not follow over 30 km by road",
  attritionAt60KmPercent:
    "Workers who do not follow over 60 km by road; at Biên Hòa 1 only 4.3 % said that they would not, over a short way",
  attritionAt100KmPercent: "Workers who do not follow over 100 km by road or more",
  supportMillionVndPerLeavingWorker:
    "Support of a worker who does not follow; about 60 million each at Biên Hòa 1",
  supportMillionVndPerHaCleared:
    "Support of an enterprise by the land that it gives up; no resolution yet, compensation at Biên Hòa 1 is about 23 billion/ha",
  wastewaterM3PerDayPerWorker:
    "Wastewater where the register states none: that of the workers alone",
  powerKwPerWorker: "Power that is needed at the destination",
  residentsExposedDefault:
    "Residents exposed where the register states none: the published density of Thuận An (7,345 persons/km²) within 200 m",
  vocWeightVndPerTonne:
    "Weight of VOC among what goes into the air; Decree 153/2024 sets no charge, that of dust is taken",
  remedyMillionVndPerWorker:
    "Remedy on site: treatment of wastewater and air, fire prevention; nothing is published",
  remedyReliefShare: "Part of the pollution that a remedy on site takes away; nothing is published",
  convertMillionVndPerWorker: "Converting the site, without the charge for the use of land",
  convertMillionVndPerM2:
    "Converting by m² of the old site: charges for land use and infrastructure, not published; the table of land prices goes up to 44.8 million VND/m² for production and business",
  convertJobsLostShare: "Part of the jobs that are lost when a site becomes trade or services",
  closeMillionVndPerWorker:
    "Severance when an enterprise closes; as much as the support of workers at Biên Hòa 1",
  leaveMillionVndPerWorker:
    "Moving out of TP.HCM: severance and costs of the move; nothing is published",
  postponeMillionVndPerYear:
    "Price of an enterprise that is due and waits another year; nobody pays it, it only stands against the cost of placing it now; nothing is published to base it on",
  supportMillionVndPerM2Floor: "Support by m² of new floor; no resolution has published an amount",
  supportMillionVndPerWorker:
    "Support of wages while production stands still, by worker; no amount is published",
  supportInterestShare:
    "Support of interest: 3 percentage points over 3 years on the capital of construction; no amount is published",
  supportRentShare:
    "Land rent that is waived: 3 years of construction and 3 more, of a lease of 50 years",
};

/**
 * Why an assumption has its value. A reason of the library's own is said in the language of the reader; one
 * that the problem gives is quoted as it is.
 */
export function reasonIn(
  { id, reason }: { readonly id: string; readonly reason: string },
  language: Language,
): string {
  if (language === "vi") return reason;
  const own = defaultAssumptions[id as AssumptionId] as { readonly reason: string } | undefined;
  return own?.reason === reason ? en[id as AssumptionId] : `“${reason}”`;
}
