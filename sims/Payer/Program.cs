using Porchlight.Sims;
using Porchlight.Sims.Payer;

var builder = Simulator.Create(args);
builder.Services.AddSingleton<ScriptBook>();
builder.Services.AddSingleton<HeldAnswers>();
builder.Services.AddSingleton<Traffic>();
builder.Services.AddSingleton<PayerDesk>();

var app = builder.Build();
EligibilityEndpoint.Map(app);
ControlEndpoints.Map(app);
await app.RunUntilStoppedAsync();
