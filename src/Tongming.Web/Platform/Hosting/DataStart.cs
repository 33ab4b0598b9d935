using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What happens to the data before the first page is shown.</summary>
internal static class DataStart
{
    /// <summary>Brings the database up to date and, where the program was started with <c>--demo</c>, fills an empty one.</summary>
    public static async Task PrepareDataAsync(this WebApplication app)
    {
        await Upgrade.RunAsync(app.Services.GetRequiredService<Engine>());
        if (app.Configuration.GetValue<bool>("Demo"))
            await app.Services.GetRequiredService<FillDemo>().RunAsync();
    }
}
