import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Data, documents, integration and automation. */
export const data = conceptsFrom([
  {
    slug: 'business-intelligence',
    label: 'business intelligence and reporting',
    category: 'business-intelligence-and-dashboards',
    phrases: `
      business intelligence; data analytics; analytics platform; dashboards; dashboard reporting; data visualisation;
      predictive analytics; reporting tool; business reporting; management information reporting; data insight;
      business insights; data science; gwybodaeth fusnes; data analysis software; statistical software;
      corporate analytics; reporting solution; low income family tracker; bi reporting`,
    acronyms: 'BI',
    products: `
      Power BI; PowerBI; Qlik; Qlik Sense; QlikView; Tableau; Business Objects; SAP Business Objects; Cognos; Alteryx;
      Palantir; Oracle BI; SPSS; InstantAtlas; Crystal Reports; SAS Viya`,
  },
  {
    slug: 'data-platform',
    label: 'data platforms and warehouses',
    category: 'data-platforms-and-warehouses',
    broader: 'business-intelligence',
    phrases: `
      data warehouse; data platform; data lake; data lakehouse; modern data platform; open data; open data platform;
      data hub; data sharing platform; data observatory; data marketplace; data management platform; data catalogue;
      data engineering platform`,
    products: `
      Databricks; Snowflake; Microsoft Fabric; Azure Synapse; Talend; OpenDataSoft; Redshift; Data Mill North`,
  },
  {
    slug: 'single-view-of-data',
    label: 'data quality and single view',
    category: 'data-quality-and-single-view',
    phrases: `
      master data management; data quality; single view; single view of the resident; single view of citizen;
      data matching; record matching; data cleansing service; master person index; deduplication; golden record;
      entity resolution; tracing services; address tracing; mortality screening; member tracing`,
    products: `
      Informatica; Infoshare; ClearCore; NEC Master; Xantura OneView; Data Ladder; Experian Data Quality;
      Sentinel Partners`,
  },
  {
    slug: 'robotic-process-automation',
    label: 'robotic process automation',
    category: 'artificial-intelligence-and-automation',
    phrases: `
      robotic process automation; robotics process automation; process automation; intelligent automation;
      robotic automation; automation of processes; software robots; hyperautomation`,
    acronyms: 'RPA',
    products: `
      UiPath; Blue Prism; Automation Anywhere; Thoughtonomy; Power Automate; NDL AX; NDL Awi; T-Plan`,
  },
  {
    slug: 'artificial-intelligence',
    label: 'artificial intelligence',
    category: 'artificial-intelligence-and-automation',
    phrases: `
      artificial intelligence; machine learning; generative ai; large language model; ai transcription;
      transcription software; transcription; ai note taking; ai assistant; computer vision; ai tool; ai minutes;
      ambient scribe; deallusrwydd artiffisial; ai and automation; ai platform`,
    acronyms: 'AI; LLM',
    products: `
      Magic Notes; Beam Magic Notes; Microsoft Copilot; Copilot; ChatGPT; OpenAI; Minute AI; Otter.ai`,
  },
  {
    slug: 'integration-platform',
    label: 'integration platforms',
    category: 'integration-and-interfaces',
    phrases: `
      integration platform; enterprise service bus; middleware; api management; system integration;
      systems integration; application integration; integration hub; integration tool;
      integration platform as a service; api gateway; api platform; data integration; api led; integration middleware;
      data exchange platform; interface engine`,
    acronyms: 'ESB; IPAAS; ETL',
    products: `
      MuleSoft; Mulesoft; BizTalk; Boomi; Dell Boomi; Azure Logic Apps; Logic Apps; TIBCO; WSO2; SnapLogic; Workato;
      Oracle SOA; IBM Websphere; JitterBit`,
  },
  {
    slug: 'document-management',
    label: 'document and records management',
    category: 'document-and-records-management',
    phrases: `
      document management; document management system; electronic document management;
      electronic document and records management; records management; records management system;
      document and records management; enterprise content management; document imaging; information management system;
      electronic records; electronic document records management; file storage and archiving; document workflow;
      case file management; content services; document repository; dogfennau; ECM content`,
    acronyms: 'EDRMS; EDMS; EDM; DMS; EDRM',
    products: `
      Civica Comino; Comino; W2; Civica W2; Information at Work; Northgate Information@Work; Information@Work;
      NEC Information at Work; Anite@Work; Objective ECM; OpenText; OpenText Content Server; Livelink; Wisdom ECM;
      Idox EDRMS; Idox DMS; Idox EDMS; Hyland OnBase; OnBase; Laserfiche; Documentum; M-Files; Docuware;
      Therefore ECM; IBM FileNet; Alfresco; HP TRIM; iManage Records; Meridio; Box.com; SharePoint; SharePoint Online;
      Trim records`,
  },
  {
    slug: 'scanning-services',
    label: 'scanning and digitisation',
    category: 'scanning-and-digital-mailroom',
    phrases: `
      document scanning; scanning services; scanning service; bulk scanning; back scanning; digitisation of records;
      digitisation service; scanning of documents; microfiche scanning; scan on demand; records storage;
      off site storage; offsite storage; digital mailroom; mailroom; document storage; scanners; digitisation;
      scanning; off-site records storage; sganio`,
    acronyms: 'OCR',
    products: `
      Restore Records; Iron Mountain; Box-it; Kodak scanner; Kofax; Kofax Capture; Stor-a-File; Microfilm UK`,
  },
  {
    slug: 'electronic-signature',
    label: 'electronic signatures and identity checks',
    category: 'electronic-signatures-and-forms',
    phrases: `
      electronic signature; electronic signatures; e-signature; e-signatures; digital signature; digital signatures;
      esignature; identity verification; digital identity; electronic signing; e-signing; document signing;
      identity checking; identity checks; right to work checks; digital signing; contract signing; e-sealing;
      electronic execution; electronic sealing; online signing; signing online; sign documents online`,
    acronyms: 'IDVT',
    products: `
      DocuSign; Docusign; Adobe Sign; Adobe Acrobat Sign; Signable; Scrive; Yoti; TrustID; GBG;
      LexisNexis RiskNarrative; GOV.UK One Login; GOV.UK Verify`,
  },
  {
    slug: 'application-archiving',
    label: 'archiving of old systems',
    category: 'archiving-and-disposal',
    phrases: `
      legacy application decommissioning; application archive; data archive; archiving of legacy data;
      legacy system decommissioning; data migration and archiving; application archive solution; legacy data archive;
      email archive; data archiving; retention and disposal of records; long term archive`,
  },
  {
    slug: 'design-software',
    label: 'design and publishing software',
    category: 'design-and-publishing',
    phrases: `
      graphic design software; desktop publishing; photo library; image library; digital asset management;
      digital asset management system; brand asset management; video editing software; creative software;
      creative cloud; adobe licensing; media asset management; adobe licences`,
    acronyms: 'DAM',
    products: `
      Adobe Creative Cloud; Canva; Adobe; Resourcespace; Asset Bank; Third Light; Bynder; InDesign; Adobe Acrobat`,
  },
  {
    slug: 'smart-city',
    label: 'smart city and sensor networks',
    category: 'air-quality-and-environmental-sensors',
    phrases: `
      smart city; smart cities; smart place; internet of things; iot platform; iot sensors; lorawan; lorawan network;
      sensor network; smart region; smart operations centre; mobility data; connected vehicles; rhyngrwyd pethau;
      low power network; smart bins; city operations centre`,
    acronyms: 'IOT; LORA',
    products: `
      The Things Network; The Things Industries; Milesight; IOTSENS; Kerlink`,
  },
  {
    slug: 'data-migration',
    label: 'data migration',
    category: 'integration-and-interfaces',
    general: true,
    phrases: `
      data migration; data cleansing; data conversion; migration of data; data transfer`,
  },
  {
    slug: 'reporting-and-dashboards',
    label: 'management reporting',
    category: 'business-intelligence-and-dashboards',
    general: true,
    phrases: `
      management information; performance reporting; statutory returns; ad hoc reporting; reporting suite;
      reporting and analytics; management reports`,
    acronyms: 'KPI',
  },
] satisfies ConceptEntry[])
