/** Invented: 40 declared calls between services of Harbourline. */
export const BOUNDARIES = `
from,to,declared,joined
shipping,ledger,yes,yes
basket,shipping,yes,no
shipping,web,yes,yes
prices,search,yes,yes
login,stock,yes,yes
web,invoices,yes,yes
catalogue,search,yes,yes
basket,checkout,yes,yes
stock,login,yes,yes
orders,checkout,yes,yes
search,payments,yes,yes
checkout,login,yes,yes
ledger,payments,yes,no
payments,mail,yes,yes
mail,accounts,yes,yes
search,invoices,yes,yes
payments,search,yes,yes
accounts,shipping,yes,yes
prices,checkout,yes,yes
search,web,yes,yes
ledger,invoices,yes,yes
basket,payments,yes,yes
web,prices,yes,yes
basket,labels,yes,yes
search,checkout,yes,yes
stock,checkout,yes,yes
search,mail,yes,yes
orders,stock,yes,yes
web,ledger,yes,yes
mail,login,yes,yes
search,catalogue,yes,no
payments,web,yes,yes
checkout,basket,yes,no
invoices,login,yes,yes
catalogue,prices,yes,yes
invoices,payments,yes,no
login,search,yes,yes
shipping,labels,yes,yes
web,payments,yes,no
checkout,web,yes,yes
login,checkout,no,yes
`.trimStart();

/** Invented: 30 traces, drawn at random from one day at Harbourline. */
export const TRACES = `
trace,orphans,root
t01,0,SERVER
t02,0,SERVER
t03,0,SERVER
t04,0,SERVER
t05,4,SERVER
t06,0,SERVER
t07,0,SERVER
t08,0,SERVER
t09,0,SERVER
t10,0,SERVER
t11,0,SERVER
t12,4,CLIENT
t13,0,SERVER
t14,0,SERVER
t15,0,SERVER
t16,0,SERVER
t17,0,SERVER
t18,0,SERVER
t19,0,SERVER
t20,2,SERVER
t21,0,SERVER
t22,0,SERVER
t23,0,SERVER
t24,0,SERVER
t25,0,SERVER
t26,0,CLIENT
t27,0,SERVER
t28,0,SERVER
t29,0,SERVER
t30,0,SERVER
`.trimStart();

/** Invented: software bills of materials and SLSA build levels of 26 services of Harbourline. */
export const SUPPLY_CHAIN = `
service,sbom,slsa
payment-api,yes,3
payment-worker,yes,3
payment-web,yes,2
payment-batch,yes,2
payment-events,yes,2
payment-admin,yes,1
order-api,yes,1
order-worker,yes,0
order-web,yes,3
order-batch,yes,3
order-events,yes,2
order-admin,yes,2
basket-api,yes,2
basket-worker,yes,1
basket-web,yes,1
basket-batch,yes,0
basket-events,yes,3
basket-admin,yes,3
invoice-api,yes,2
invoice-worker,yes,2
invoice-web,,2
invoice-batch,no,1
invoice-events,,1
invoice-admin,no,
label-printer,,
gift-cards,no,
`.trimStart();

/** Invented: a month of cloud cost at Harbourline, in the columns of a FOCUS export. */
export const ALLOCATION = `
ServiceName,EffectiveCost,BilledCost,BillingCurrency,owner
Compute,14200,14900,EUR,checkout
Compute,9800,9800,EUR,orders
Compute,6100,6400,EUR,search
Database,5900,5900,EUR,payments
Database,3300,3300,EUR,catalogue
Storage,2100,2100,EUR,catalogue
Network,1600,1600,EUR,platform
Network,3700,3700,EUR,
Compute,2400,2400,EUR,
Logging,900,900,EUR,
`.trimStart();

/** Invented: processor (cores), memory (GiB) and cost a month of five workloads of Harbourline. */
export const EFFICIENCY = `
workload,cpu_usage,cpu_request,cpu_cost,ram_usage,ram_request,ram_cost
checkout-api,1.2,4,80,3,8,40
orders-worker,2.1,3,60,5,8,40
search-web,0.4,4,80,2,4,20
payments-api,1.1,1,20,1.5,2,10
nightly-batch,0.2,6,120,4,16,80
`.trimStart();

/** Invented: tasks finished at Harbourline in October 2026. */
export const SELF_SERVICE = `
task,done,without_ticket
more quota,44,41
new repository,31,31
new database,12,7
access to production,9,2
`.trimStart();

/** Invented: rules of an instrumentation score that hold at Harbourline. */
export const SCORE = `
impact,passed,total
critical,14,16
important,20,26
normal,30,42
low,9,12
`.trimStart();
