namespace Tongming.Tests.Statistics;

/// <summary>Specifications of interfaces, which are not part of the project.</summary>
internal static class Specs
{
    /// <summary>The path of a file or folder; the test is skipped where it is not there.</summary>
    public static string File(params ReadOnlySpan<string> path)
    {
        var below = Path.Combine(["shared", "specs", .. path]);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, below);
            if (Path.Exists(file))
                return file;
        }

        Assert.Skip("The specifications of interfaces are not part of the project; put their folder beside it as “shared”.");
        throw new InvalidOperationException();
    }
}
