// The peer of the cold start: the least that a Razor app can be.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
await app.RunAsync();
