using System.Runtime.CompilerServices;

namespace Tongming.Web.Tests.Fixture;

/// <summary>Every program that a test starts keeps its data in a temporary folder unless the test says otherwise.</summary>
internal static class OwnData
{
    [ModuleInitializer]
    public static void Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("tongming-web-tests-").FullName;
        Environment.SetEnvironmentVariable("Data__Folder", folder);
        Environment.SetEnvironmentVariable("Data__Durable", "false");
        // All tests sign in from the same address.
        Environment.SetEnvironmentVariable("SignIn__TriesPerMinute", "600");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        };
    }
}
