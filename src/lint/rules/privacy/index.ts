export { bankAccount } from './bank-account.js';
export { caseParty } from './case-party.js';
export { emailAddress } from './email-address.js';
export { homeAddress } from './home-address.js';
export { identityNumber } from './identity-number.js';
export { landlineNumber } from './landline-number.js';
export { mobileNumber } from './mobile-number.js';
