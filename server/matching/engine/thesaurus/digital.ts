import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Websites, customer contact, data, documents and the people who build digital services. */
export const digital = conceptsFrom([
  {
    slug: 'website',
    label: 'websites',
    category: 'websites-and-content-management',
    phrases: `
      website; websites; website redesign; website replacement; website build; web site; council website;
      corporate website; content management system; web content management; website content management;
      website development; web development; website design; web design; new website; web platform; website hosting;
      cms platform; website cms; task based website; microsite; main website; web content management system;
      front end toolkit; website refresh; website upgrade; gwefan; web presence; content design; digital publishing;
      digital content; content strategist; web cms; web content; council web platform; corporate web`,
    acronyms: 'WCMS',
    products: `
      Jadu; Jadu CMS; Umbraco; Drupal; LocalGov Drupal; WordPress; Sitecore; Contensis; Goss iCM; GOSS; Sitekit;
      Squiz; TerminalFour; Immediacy CMS; Zengenti; Episerver; Optimizely; Kentico; SiteImprove; Siteimprove;
      Silktide; Monsido`,
  },
  {
    slug: 'intranet',
    label: 'intranet and internal communication',
    category: 'intranet-and-staff-engagement',
    phrases: `
      intranet; staff intranet; intranet replacement; internal communications platform; employee engagement platform;
      staff app; mewnrwyd; sharepoint intranet; employee experience platform; enterprise social network;
      digital workplace; digital workplace platform; staff communications`,
    products: `
      Interact intranet; Invotra; Workvivo; Powell intranet; Viva Engage; Yammer; Workplace by Facebook; Unily;
      LumApps; OpenText intranet`,
  },
  {
    slug: 'online-forms',
    label: 'online forms and self-service',
    category: 'online-forms-and-self-service-portals',
    phrases: `
      online forms; electronic forms; e-forms; eforms; self service portal; customer portal; citizen portal;
      customer self service; my account; forms package; forms platform; low code; low code platform; digital platform;
      digital customer platform; customer account; online services platform; form builder; citizen self service;
      digital forms; online self service; digital services platform; self serve; report it; workflow platform;
      low-code development; ffurflenni ar-lein; application platform; digital experience platform; citizen account;
      digital platform for citizens; process automation platform; rapid application development; digital workflow;
      workflow and forms`,
    acronyms: 'DXP',
    products: `
      Firmstep; AchieveForms; Granicus; govService; Granicus govService; Netcall Liberty; Liberty Create; Netcall;
      MATS; Liberty Converse; Jadu Central; Jadu Connect; XFP; IEG4 OneVu; OneVu; Outsystems; Mendix; Power Apps;
      PowerApps; Placecube; GOV.UK Forms; Ebase; Lagan eForms; Verj.io; Abavus; My Council Services; Achieve Service;
      Hornbill; Kissflow; Bizagi`,
  },
  {
    slug: 'crm',
    label: 'customer relationship management',
    category: 'customer-relationship-management',
    phrases: `
      customer relationship management; customer relationship management system; crm; crm system; crm platform;
      customer experience management; customer experience management system; customer services system;
      customer service platform; crm integration; customer management system; customer services ict system;
      crm solution; customer contact system; single view of the customer; customer engagement platform;
      master customer record; perthynas cwsmeriaid; customer case management; citizen relationship management;
      citizen relationship management system; customer experience platform`,
    products: `
      Lagan; KANA Lagan; Verint; Verint CRM; Salesforce; Microsoft Dynamics CRM; Dynamics CRM; Dynamics 365 CRM;
      MS Dynamics; MS Dynamics 365; MS Dynamics CRM; Microsoft Dynamics; Dynamics 365; Microsoft Dynamics 365;
      Oracle Siebel; Siebel; Zendesk; Freshdesk; Meritec; Granicus CXM; Northgate Front Office; Capita CRM;
      Onestop CRM; Microsoft Dynamics 365 CRM; HubSpot; SugarCRM`,
  },
  {
    slug: 'social-media',
    label: 'social media and bulletins',
    category: 'bulk-messaging-and-hybrid-mail',
    phrases: `
      social media; social media management; social media scheduling; email marketing; e-newsletter; email bulletins;
      e-bulletin; digital communications platform; email alerts; resident communications; newsletter platform;
      marketing automation; online marketing; digital marketing; digital signage; digital screens;
      information screens; public relations software; digital advertising; cyfryngau cymdeithasol;
      email subscription service; email subscriptions; e-mail bulletins; outbound email marketing`,
    products: `
      Hootsuite; govDelivery; GovDelivery; Sprout Social; Orlo; CrowdControlHQ; Mailchimp; Dotdigital; Meltwater;
      Sprinklr; Signagelive; TrilbyTV; Embed Signage`,
  },
  {
    slug: 'sms-notifications',
    label: 'text messaging',
    category: 'bulk-messaging-and-hybrid-mail',
    phrases: `
      text messaging; sms messaging; sms; sms gateway; bulk sms; text message; text messages; sms service;
      text and email notifications; bulk text; outbound messaging; messaging platform; outbound messaging platform;
      notification service`,
    products: 'GOV.UK Notify; Esendex; FireText; PageOne; TextLocal; Twilio; TxTGlobal',
  },
  {
    slug: 'chatbot',
    label: 'chatbots and virtual assistants',
    category: 'chatbots-and-virtual-assistants',
    phrases: `
      chatbot; chatbots; virtual assistant; web chat; webchat; live chat; conversational ai; voice bot; voicebot;
      conversational assistant; virtual agent; voice automation; automated switchboard; chat bot`,
    products: 'Click4Assistance; ICS.AI; Futr; EBI.AI; ContactEngine; LivePerson',
  },
  {
    slug: 'consultation-platform',
    label: 'consultation and engagement',
    category: 'petitions-and-consultation',
    phrases: `
      consultation hub; consultation platform; consultation software; digital engagement; public consultation;
      survey software; online survey; community engagement platform; citizen engagement platform; citizens panel;
      digital engagement and consultation; consultation tool; resident survey; participatory budgeting;
      petitions system; citizen space; e-petitions; engagement platform; ymgynghori`,
    products: `
      Delib; Delib Citizen Space; Commonplace; Engagement HQ; EngagementHQ; Bang the Table; SmartSurvey; Snap Surveys;
      SurveyMonkey; Objective Consult; Go Vocal; CitizenLab; Social Pinpoint; Have Your Say Today`,
  },
  {
    slug: 'user-research',
    label: 'user research and service design',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      user research; user researcher; user testing; usability testing; service design; user experience design;
      user centred design; user experience; ux design; ux research; customer centric design; co-production; co-design; prototyping; digital prototyping; user needs; user centered design;
      interaction design; customer experience review; accessibility audit; accessibility testing; service redesign;
      user centred design consultancy`,
    acronyms: 'UX; UCD',
  },
  {
    slug: 'digital-discovery',
    label: 'digital discovery',
    category: 'digital-transformation-and-consultancy',
    general: true,
    phrases: `
      discovery phase; discovery; alpha phase; beta phase; alpha and beta; minimum viable product;
      minimum viable service; mvp; discovery and alpha; proof of concept; discovery to live; private beta;
      discovery work; pilot phase; discovery and development`,
    acronyms: 'POC',
  },
  {
    slug: 'digital-transformation-partner',
    label: 'digital transformation',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      digital transformation partner; digital transformation; transformation partner; digital partner; digital delivery partner; digital development partner; ict transformation;
      digital transformation support; support for digital; digital programme support;
      transformation delivery partner; transformation delivery; digital by design; digital capability partner; delivery partner; strategic partner; digital transformation services;
      technology transformation partner; trawsnewid digidol; digital change partner; transformation consultancy; digital programme`,
  },
  {
    slug: 'digital-strategy',
    label: 'digital and IT strategy reviews',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      digital strategy; ict strategy; it strategy; digital maturity; digital diagnostic; ict review; strategic review of ict; digital roadmap; ict digital strategy;
      technology strategy; digital maturity assessment; infrastructure review; enterprise architecture;
      it health check of strategy; ict target operating model; feasibility study; options appraisal;
      organisational redesign; digital benchmark; digital maturity benchmark; data strategy; target operating model;
      strategaeth ddigidol; digital exclusion; digital inclusion; digital skills strategy`,
    acronyms: 'TOM',
  },
  {
    slug: 'agile-delivery-team',
    label: 'agile delivery teams',
    category: 'software-development',
    phrases: `
      agile delivery; agile team; agile delivery team; delivery manager; agile delivery manager; product owner;
      scrum master; multi disciplinary team; multidisciplinary team; digital team; digital outcomes;
      digital outcomes and specialists; agile coaching; product manager; rest apis; software engineering team`,
  },
  {
    slug: 'it-specialists',
    label: 'IT specialists and contractors',
    category: 'technical-staff-and-training',
    phrases: `
      temporary it staff; it contractors; ict resource; ict resources; technical architect; solutions architect;
      solution architect; solutions architects; enterprise architect; business analyst; business analysts;
      programme manager; technical programme manager; project manager; it project manager; software developer;
      software programmer; lead developer; web developer; data engineer; test manager; test management; it staffing;
      staffing framework; it staff; it resource; temporary and permanent it; supply of ict resource;
      specialist resource; interim ict; interim it manager; technical specialist; technical architects;
      supply of it staff; portal developer; developer; dynamics developer; microsoft dynamics developer;
      microsoft dynamics consultant; functional consultant; operations consultant; crm developer; digital specialists;
      content designer; business world specialist; it recruitment; temporary and permanent recruitment;
      it consultancy; ict consultancy; it consultancy services; technical consultancy; ict professional services`,
  },
  {
    slug: 'systems-integrator',
    label: 'systems implementation partners',
    category: 'application-hosting-and-support',
    phrases: `
      systems integrator; system integrator; implementation partner; system implementation partner;
      systems integration services; erp implementation partner; implementation services; integration partner;
      cloud systems integrator; data migration services; technical delivery partner`,
  },
  {
    slug: 'process-review',
    label: 'process analysis and redesign',
    category: 'digital-transformation-and-consultancy',
    phrases: `
      process analysis; process re-design; process redesign; business process re-engineering;
      business process reengineering; process mapping; lean review;
      process improvement; new ways of working; business process analysis; channel shift; customer journey mapping;
      business process management`,
    acronyms: 'BPR; BPM',
    products: 'Engage Process; Nintex; Triaster',
  },
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
    slug: 'hybrid-mail',
    label: 'hybrid mail and outbound post',
    category: 'bulk-messaging-and-hybrid-mail',
    phrases: `
      hybrid mail; outbound mail; print and post; printing and mailing; bulk mail; franking; franking machine;
      franking machines; mailing services; postal services; mail fulfilment; council tax bill printing;
      outsourced printing; print and mail; folder inserter; postal service; mailing equipment; post room equipment;
      print fulfilment; post hybrid; bulk mailing; transactional print; print fulfilment service; outbound printing;
      printing of bills; annual billing print; poll card printing`,
    products: `
      Imail; iMail; CFH Docmail; Docmail; Whistl; UK Mail; Quadient; Neopost; Pitney Bowes franking; Notify Letters;
      CDS hybrid mail; Postworks; Synertec Prism; Opus Trust; Gov Notify Letters`,
  },
  {
    slug: 'electronic-signature',
    label: 'electronic signatures and identity checks',
    category: 'electronic-signatures-and-forms',
    phrases: `
      electronic signature; electronic signatures; e-signature; e-signatures; digital signature; digital signatures;
      esignature; identity verification; digital identity; electronic signing; e-signing; document signing;
      identity checking; identity checks; right to work checks; digital signing; contract signing; e-sealing;
      electronic execution; electronic sealing`,
    acronyms: 'IDVT',
    products: `
      DocuSign; Docusign; Adobe Sign; Adobe Acrobat Sign; Signable; Scrive; Yoti; TrustID; GBG;
      LexisNexis RiskNarrative; GOV.UK One Login; GOV.UK Verify`,
  },
  {
    slug: 'translation',
    label: 'translation and interpreting',
    category: 'translation-and-accessibility',
    phrases: `
      translation services; interpreting; interpretation and translation; interpreting and translation;
      language services; translation software; video interpreting; sign language interpreting; british sign language;
      accessibility toolbar; assistive software; cyfieithu; text to speech`,
    acronyms: 'BSL',
    products: `
      SignVideo; LanguageLine; DA Languages; Language Line; SignLive; Phrase TMS; Trados; Recite Me; Texthelp;
      Read&Write; Dragon NaturallySpeaking; Dragon Professional; Browsealoud`,
  },
  {
    slug: 'software-testing',
    label: 'software testing',
    category: 'software-development',
    phrases: `
      software testing; test automation; automated testing; quality assurance testing;
      performance testing of software; test management tool; user acceptance testing services; testing services;
      quality assurance testing partner`,
    products: 'Selenium; Tricentis; Zephyr Scale; Micro Focus ALM; Tosca',
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
    slug: 'data-platform',
    label: 'data platforms and warehouses',
    category: 'data-platforms-and-warehouses',
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
    slug: 'application-archiving',
    label: 'archiving of old systems',
    category: 'archiving-and-disposal',
    phrases: `
      legacy application decommissioning; application archive; data archive; archiving of legacy data;
      legacy system decommissioning; data migration and archiving; application archive solution; legacy data archive;
      email archive; data archiving; retention and disposal of records; long term archive`,
  },
  {
    slug: 'power-platform',
    label: 'Microsoft application development',
    category: 'software-development',
    phrases: `
      power platform; power platform development; software development; bespoke software development;
      bespoke application development; application development; app development; software development services;
      web application development; custom software; legacy application modernisation; application modernisation`,
  },
] satisfies ConceptEntry[])
