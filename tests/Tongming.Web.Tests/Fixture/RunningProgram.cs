using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Tests.Fixture;

/// <summary>The real program on a test's database. Those that run by the machine's clock are shared by all tests of an engine.</summary>
internal sealed class RunningProgram(Engine engine, Changes changes, TimeProvider? time, params string[] settings)
    : WebApplicationFactory<Program>
{
    private static readonly ConcurrentDictionary<Engine, RunningProgram> Shared = new();

    /// <summary>The program on a new, empty database, as after unpacking.</summary>
    /// <param name="on">The kind of database.</param>
    /// <param name="settings">Settings as <c>Name:Of=value</c>.</param>
    public static RunningProgram Empty(TestEngine on, params string[] settings)
    {
        var engine = new Engine(on.Fresh());
        return new RunningProgram(engine, new Changes(engine), null, settings);
    }

    public Engine Engine => engine;

    public static RunningProgram SharedOn(TestEngine on) =>
        Shared.GetOrAdd(on.Engine, static (engine, on) => new RunningProgram(engine, on.Changes, null), on);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var setting in settings)
            builder.UseSetting(setting.Split('=')[0], setting.Split('=')[1]);
        // The test server has no limits for bodies, and would say so at every request.
        builder.ConfigureLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Error));
        builder.ConfigureTestServices(services =>
        {
            // Given as they are, so that the program does not close them.
            services.AddSingleton(engine.Options);
            services.AddSingleton(engine);
            services.AddSingleton(changes);
            // Jobs run where a test calls them.
            foreach (var loop in services.Where(service => service.ImplementationType == typeof(JobLoop)).ToList())
                services.Remove(loop);
            if (time is not null)
                services.AddSingleton(time);
        });
    }
}
