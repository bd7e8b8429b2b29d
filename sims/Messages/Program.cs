using Porchlight.Sims;
using Porchlight.Sims.Messages;

var builder = Simulator.Create(args);
builder.Services.AddSingleton<Account>();
builder.Services.AddSingleton<Outbox>();
builder.Services.AddSingleton<OptOuts>();
builder.Services.AddSingleton<WebhookPoster>();
builder.Services.AddSingleton<Carrier>();
builder.Services.AddSingleton<Switchboard>();
builder.Services.AddSingleton<Postbox>();
builder.Services.AddSingleton<MailServer>();
builder.Services.AddSingleton(new ScriptQueue<MessageScript>(new MessageScript(MessageBehaviour.Deliver)));

var app = builder.Build();
MessagesEndpoints.Map(app);
ControlEndpoints.Map(app);
var mail = app.Services.GetRequiredService<MailServer>();
mail.Start();
await app.RunUntilStoppedAsync($"smtp 127.0.0.1:{mail.Port}");
