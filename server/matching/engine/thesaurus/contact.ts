import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** How residents reach the council: web, contact, post. */
export const contact = conceptsFrom([
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
      Squiz; TerminalFour; Immediacy CMS; Zengenti; Episerver; Optimizely; Kentico`,
  },
  {
    slug: 'web-accessibility',
    label: 'web accessibility checking',
    category: 'translation-and-accessibility',
    phrases: `
      accessibility audit; accessibility audits; accessibility testing; web accessibility; website accessibility;
      accessibility auditing; digital accessibility; accessibility monitoring; wcag audit; website quality assurance;
      accessibility checker; website monitoring tool`,
    products: 'SiteImprove; Siteimprove; Silktide; Monsido; Sitemorse',
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
] satisfies ConceptEntry[])
