import { topic } from '../topic.ts'

/** Customers, websites, information, democracy, law, staff and data. */
export const corporateAndDigital = [
  topic(
    'customer',
    '48445000 48000000 72260000',
    340,
    'Granicus; Netcall; Jadu; Salesforce; Dynamics 365 Customer Service; Verint; Firmstep',
    {
      crm: [
        'customer relationship management; CRM; customer services platform; citizen portal and CRM; digital customer platform; my account',
        'contact history; single view of the customer; report it forms; service requests; my account login; back office connectors; officer queue; case progress; notifications to customers',
      ],
      forms: [
        'online forms; e-forms and workflow; low code platform; digital forms builder; low code application development; process automation',
        'form designer; branching; workflows; drag and drop; low code apps; address lookup; save and return; prefill; process modelling; reusable components',
      ],
      chatbot: [
        'chatbot; AI assistant for customers; conversational AI; virtual agent; voice automation for customer contact; webchat bot',
        'intents; deflection; natural language; training questions; hand over to human; FAQ; knowledge base; multilingual; transcripts',
      ],
      complaints: [
        'complaints and FOI case management; freedom of information system; information requests and complaints; subject access request software; feedback and complaints',
        'stage two; ombudsman; SAR | subject access; exemptions log; redaction; response deadlines; compliments; disclosure log; learning actions; members enquiries',
      ],
      queueing: [
        'queue management; customer appointment booking; appointments and reception queue system; registrars and face to face booking; ticket queue system',
        'appointments; ticket screens; reception; walk ins; wait times; reminders; slots; counters; staff availability',
      ],
    },
  ),
  topic(
    'web',
    '72413000 72212224 72415000 48000000',
    160,
    'Umbraco; Drupal LocalGov; Jadu CMS; Contensis; Squiz; Silktide',
    {
      website: [
        'website content management; council website redesign; CMS; website hosting and support; web development; website rebuild',
        'templates; content design; LocalGov Drupal; editors; site search; accessibility of pages; microsites; page migration; content pruning; Umbraco upgrade',
      ],
      intranet: [
        'intranet; staff intranet; employee engagement platform; internal communications app; digital workplace',
        'news for staff; staff directory; frontline workers; polls; social feed; documents; mobile app; recognition; internal comms',
      ],
      accessibility: [
        'web accessibility monitoring; website quality assurance tool; accessibility testing; website search and analytics',
        'broken links; WCAG score; spelling errors; PDF checks; analytics; heatmaps; readability; issues; scan',
      ],
      engagement: [
        'consultation and engagement platform; community engagement software; online consultation hub; residents panel; citizen engagement tool',
        'surveys; ideas boards; map comments; participatory budgeting; panels; demographics; project pages; respondents; easy read',
      ],
    },
  ),
  topic(
    'communications',
    '48000000 79340000 64200000',
    65,
    'Granicus govDelivery; GOV.UK Notify; Hootsuite; Orlo; Vuelio; Gov Metric',
    {
      newsletters: [
        'email newsletters; bulk email marketing; email bulletins; e-newsletter and subscriber alerts; text and email alerts service',
        'subscribers; topics; open rates; bulletins; opt in; templates; SMS; segments; bounce; sign up box',
      ],
      social: [
        'social media management; media monitoring; social listening; press office software; media relations platform',
        'scheduled posts; inbox; sentiment; press cuttings; journalists; tags; evaluation of campaigns; approvals; mentions',
      ],
      assets: [
        'digital asset management; photo library; image bank; brand and media library; DAM',
        'images; consents; tags; brand templates; video clips; usage rights; downloads; collections; photographers',
      ],
      interpreting: [
        'translation and interpreting; telephone interpreting; BSL video interpreting; language services platform',
        'interpreters; languages; BSL; minutes; video relay; document translation; bookings; face to face; braille',
      ],
    },
  ),
  topic(
    'records',
    '48311000 48311100 72512000 48000000',
    230,
    'Civica Digital 360; Information at Work; OpenText; Objective; iManage; Laserfiche',
    {
      edrms: [
        'electronic document and records management; EDRMS; document management system; DMS; enterprise content management; ECM',
        'retention schedules; file plan; work trays; version control; indexing; disposal; document types; full text search; case files; audit trail',
      ],
      governance: [
        'information governance software; GDPR compliance; data protection register; privacy management; ROPA tool; DPO as a service',
        'records of processing; DPIA; breaches; asset register; privacy notices; sharing agreements; consent; retention register; DSPT',
      ],
      archive: [
        'archives catalogue; digital preservation; museum collections system; heritage collections; archive and local studies software',
        'catalogue; born digital; checksums; accessions; collections; strongroom; searchroom; conservation; exhibits; ISAD',
      ],
      storage: [
        'off site records storage; document storage and retrieval; box storage; archive storage; paper records store',
        'boxes; retrievals; deep storage; barcodes; destruction dates; crates; collection van; permanent withdrawal; shelf',
      ],
    },
  ),
  topic(
    'democracy',
    '48000000 72260000 32320000 48311000',
    95,
    'Modern.gov; CMIS; Public-i; Xpress; Democracy Counts; Idox Elections',
    {
      committees: [
        'committee management; democratic services software; agenda and minutes system; committee administration; modern.gov; meeting papers app',
        'agendas; minutes; forward plan; councillor declarations; report approvals; paperless members; petitions; decisions list; outside bodies; attendance',
      ],
      webcasting: [
        'webcasting of council meetings; live streaming; meeting broadcast; hybrid meeting webcast',
        'streaming; archive of meetings; captions; camera operator; viewers; agenda index points; encoders; broadcast; YouTube',
      ],
      elections: [
        'electoral management system; elections software; electoral registration; canvass and elections; EMS for elections; electoral services system',
        'annual canvass; poll cards; postal votes; signature checking; nominations; polling stations; IER; absent votes; count; voter ID',
      ],
      casework: [
        'councillor casework; members enquiries; councillor portal; elected member case management',
        'ward casework; residents issues; members; officer response; constituents; surgery; enquiry deadlines; reports by ward; MPs',
      ],
    },
  ),
  topic(
    'legal',
    '48000000 72260000 79100000',
    105,
    'IKEN; Norwel; Visualfiles; Clio; PracticalLaw; Lexis; Case Center',
    {
      cases: [
        'legal case management; legal practice software; legal matters and time recording; law department system; solicitors case system',
        'matters; fee earners; time recording; court bundles; deeds; precedents; key dates; instructions; disbursements; conveyancing',
      ],
      research: [
        'online legal research; legal library subscription; legal knowledge database; law reports online',
        'case law; precedents; updates; commentary; statutes; seats; practice notes; research; forms',
      ],
      coroner: [
        'coroner case management; coroners service system; inquest recording; coroner court technology',
        'inquests; post mortem; deaths referred; pathologists; bereaved; jury; court recording; medical examiner; treasure',
      ],
      registrars: [
        'registration service software; ceremonies diary; registrars booking and certificates; births, deaths and marriages system',
        'ceremonies; certificates; notices of marriage; registrars diary; stock of certificates; venues; citizenship; appointments for births; tell us once',
      ],
    },
  ),
  topic(
    'people',
    '48450000 48000000 79600000 80500000',
    200,
    'iTrent; Oleeo; Jobtrain; Totara; Learning Pool; Cornerstone; Matrix SCM',
    {
      recruitment: [
        'applicant tracking; recruitment system; e-recruitment; ATS; talent acquisition software; jobs website',
        'vacancies; shortlisting; onboarding; interview slots; references; candidates; pre employment checks; adverts; talent pool',
      ],
      learning: [
        'learning management system; LMS; e-learning content; staff training platform; workforce development software',
        'courses; e-learning modules; mandatory training; bookings; certificates; compliance report; course catalogue; assessments; traineeship',
      ],
      agency: [
        'agency worker managed service; vendor neutral temporary staff; contingent labour platform; temporary agency staffing; MSP for agency workers',
        'timesheets of agency; tier one agencies; order a worker; pay rates; IR35; margin; qualified social workers; off contract; vendor neutral',
      ],
      rostering: [
        'staff rostering; time and attendance; e-rostering; workforce scheduling; flexitime clocking system',
        'rotas; clocking; flexi; shifts; annual leave; overtime; lone workers; availability; shift swaps; working time',
      ],
      wellbeing: [
        'occupational health software; employee assistance; health and safety incident system; accident reporting; wellbeing platform',
        'accidents; RIDDOR; risk assessments; management referrals; counselling; DSE assessments; near misses; health surveillance; fitness',
      ],
    },
  ),
  topic(
    'data',
    '48613000 48461000 72316000 72300000',
    290,
    'Power BI; Tableau; Qlik; Xantura; Snowflake; Databricks; Ideagen Pentana',
    {
      intelligence: [
        'business intelligence; data visualisation; reporting and dashboards; BI tool; corporate reporting platform',
        'dashboards; self service reports; datasets; visuals; drill down; report developers; licences per viewer; measures; scheduled refresh',
      ],
      warehouse: [
        'data platform; data warehouse; data lake; cloud data platform; data engineering partner; integration and master data',
        'pipelines; lakehouse; data catalogue; ETL; master data; ingestion; source systems; data quality rules; modelled layers; semantic model',
      ],
      predictive: [
        'predictive analytics; vulnerability analytics; AI risk modelling; single view of the household; data matching and insight',
        'risk scores; matched households; early intervention; pseudonymised; models; cohorts; ethics; supporting families; alerts for practitioners',
      ],
      performance: [
        'performance management system; corporate performance and risk; KPI software; strategy and project reporting; performance and PMO tool',
        'KPIs; scorecards; service plans; traffic light; quarterly reports; milestones; corporate plan measures; benchmarking; risks and actions',
      ],
      integration: [
        'integration platform; iPaaS; enterprise service bus; API management; middleware; systems integration hub',
        'APIs; connectors; message queue; orchestration; endpoints; adapters; developer portal; mapping; throttling; webhooks',
      ],
    },
  ),
  topic('ai', '48000000 72200000 72212000', 130, 'Copilot; Magic Notes; Beam; OpenAI; Otter; Dragon', {
    notes: [
      'AI note taking; ambient scribe for social workers; meeting transcription; speech to text; digital dictation and transcription; AI minutes',
      'transcripts; summaries; dictation; recorded visits; case note drafts; speakers; hours saved; consent to recording; accents',
    ],
    automation: [
      'robotic process automation; RPA; intelligent automation; process bots; automation centre of excellence',
      'bots; process mining; unattended; queue items; exceptions; rekeying; hours returned; bot licences; pipeline of processes',
    ],
  }),
  topic('projects', '48331000 48000000 72260000', 70, 'Verto; Project Online; Planview; Smartsheet; Monday; Miro', {
    ppm: [
      'project and portfolio management; PPM tool; programme management software; PMO system; project management software',
      'gateways; highlight reports; portfolio; benefits tracking; resource plans; Gantt; RAID log; business cases; stage; dependencies',
    ],
    whiteboard: [
      'collaboration whiteboard; survey tool licences; online whiteboards; user research tools; prototyping software',
      'boards; sticky notes; licences for facilitators; surveys; prototypes; remote workshops; templates; participants; research repository',
    ],
  }),
]
