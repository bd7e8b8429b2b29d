using Porchlight.Sims;
using Porchlight.Sims.Terminal;

var builder = Simulator.Create(args);
builder.Services.AddSingleton<PaymentBook>();
builder.Services.AddSingleton(new ScriptQueue<Script>(new Script(Behaviour.Approve)));
builder.Services.AddSingleton<WebhookSender>();
builder.Services.AddSingleton<CardReader>();

var app = builder.Build();
PaymentEndpoints.Map(app);
ControlEndpoints.Map(app);
await app.RunUntilStoppedAsync();
