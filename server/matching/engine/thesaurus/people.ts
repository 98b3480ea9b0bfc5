import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** The workforce: pay, recruitment, learning, safety. */
export const people = conceptsFrom([
  {
    slug: 'hr-and-payroll',
    label: 'human resources and payroll',
    category: 'hr-and-payroll-system',
    phrases: `
      human resources; human resource; hr and payroll; hr and payroll system; hr system; hr software; payroll system;
      payroll software; payroll; payroll service; human capital management; human resources management system;
      hr payroll; human resource information system; hr software services; employee self service;
      people management system; people system; integrated hr and payroll; hr information system; absence management;
      adnoddau dynol; cyflogres; staff expenses; employee records`,
    acronyms: 'HR; HCM; HRIS; HRMS',
    products: `
      iTrent; MHR iTrent; Midland iTrent; ResourceLink; Zellis; Zellis ResourceLink; NGA ResourceLink; Selima; Cintra;
      CIPHR; Access PeopleHR; People XD; Cezanne; Frontier Chris; Chris21; Snowdrop; Bond HR; Oracle HCM; Vivup;
      SAP SuccessFactors; Employee Central`,
  },
  {
    slug: 'recruitment-system',
    label: 'recruitment',
    category: 'recruitment-and-onboarding',
    phrases: `
      recruitment system; applicant tracking; applicant tracking system; e-recruitment; recruitment portal;
      recruitment software; jobs portal; online recruitment; pre employment checks; disclosure and barring checks;
      onboarding system; talent acquisition; talent management; performance appraisal;
      talent and performance management`,
    acronyms: 'ATS; DBS',
    products: `
      Tribepad; Jobtrain; TalentLink; Lumesse; Oleeo; WM Jobs; North East Jobs; Jobsgopublic; Eteach; Webrecruit;
      Networx; Engage ATS; Civica Jobs Go Public; Hireserve; Taleo`,
  },
  {
    slug: 'learning-management',
    label: 'staff learning',
    category: 'learning-management',
    phrases: `
      learning management system; learning management; e-learning; elearning; e learning; online learning platform;
      learning platform; learning content; mandatory training; learning and development system;
      virtual learning environment; online training platform; learning solution; learning experience platform;
      training administration system; training records system`,
    acronyms: 'VLE',
    products: `
      Learning Pool; Totara; Moodle; Kallidus; Cornerstone OnDemand; LinkedIn Learning; Me-Learning; Percipio;
      Skillsoft; Essential LMS; Learning Nexus; Pluralsight`,
  },
  {
    slug: 'agency-staff-system',
    label: 'agency and temporary staffing',
    category: 'time-attendance-and-rostering',
    phrases: `
      agency staff; managed service for temporary agency resources; vendor neutral managed service;
      temporary agency workers; temporary agency staff; staff bank; bank staff; agency workers;
      managed service for agency workers; contingent labour; neutral vendor; temporary labour; agency worker`,
    acronyms: 'MSTAR',
    products: 'Matrix SCM; Comensura; Opus LGSS; Neuven; Reed Talent',
  },
  {
    slug: 'rostering',
    label: 'rostering and time recording',
    category: 'time-attendance-and-rostering',
    phrases: `
      rostering; e-rostering; staff scheduling; time and attendance; flexitime; flexi time; clocking system;
      shift planning; timesheets; workforce management; workforce scheduling`,
    acronyms: 'WFM',
    products: `
      Kronos; Allocate; HFX Imperago; Crown workforce; Mitrefinch; tensor.net; Tensor time; RotaMaster; UKG; Calabrio;
      Quinyx`,
  },
  {
    slug: 'occupational-health',
    label: 'occupational health and safety',
    category: 'occupational-health-and-safety',
    phrases: `
      occupational health; occupational health system; occupational health database`,
    products: 'eOPAS; OPAS; e-OPAS; OPAS-G2; Cority',
  },
  {
    slug: 'health-and-safety',
    label: 'health and safety',
    category: 'occupational-health-and-safety',
    phrases: `
      health and safety system; health and safety management; health and safety software; accident reporting;
      incident reporting; risk assessment software; accident and incident; display screen equipment assessment;
      policy management software; safety management system`,
    acronyms: 'DSE',
    products: `
      Assessnet; Evotix; SHE Assure; Cardinus; B-Safe; Ulysses safety; Notify safety`,
  },
  {
    slug: 'lone-working',
    label: 'lone worker protection',
    category: 'two-way-radio-and-lone-working',
    phrases: `
      lone worker; lone working; lone worker protection; lone worker devices; lone working app;
      lone worker monitoring; lone worker solution; staff safety app`,
    products: `
      StaySafe; Peoplesafe; Reliance Protect; SoloProtect; Guardian24; Send for Help; Orbis Protect;
      Reliance High-Tech`,
  },
  {
    slug: 'volunteering',
    label: 'volunteering and community groups',
    category: 'welfare-support-and-grants',
    phrases: `
      volunteer management; volunteer management platform; volunteering platform; volunteer portal;
      volunteers database; community lottery; food bank; community hub directory`,
    products: 'Team Kinetic; Better Impact; Do-it; Gatherwell',
  },
] satisfies ConceptEntry[])
