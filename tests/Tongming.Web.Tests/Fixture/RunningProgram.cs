using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Tests.Fixture;

/// <summary>The real program on a test's database. Those that run by the machine's clock are shared by all tests of an engine.</summary>
internal sealed class RunningProgram(Engine engine, Changes changes, TimeProvider? time) : WebApplicationFactory<Program>
{
    private static readonly ConcurrentDictionary<Engine, RunningProgram> Shared = new();

    public static RunningProgram SharedOn(TestEngine on) =>
        Shared.GetOrAdd(on.Engine, static (engine, on) => new RunningProgram(engine, on.Changes, null), on);

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services =>
        {
            // Given as they are, so that the program does not close them.
            services.AddSingleton(engine.Options);
            services.AddSingleton(engine);
            services.AddSingleton(changes);
            if (time is not null)
                services.AddSingleton(time);
        });
}
