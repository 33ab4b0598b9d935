namespace Tongming.Tests;

/// <summary>
/// Compares with a file that somebody has looked at and approved. With TONGMING_APPROVE=1 the file is rewritten instead; look at the
/// difference before committing it.
/// </summary>
internal static class ApprovedText
{
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Folder(), name);
        var lines = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("TONGMING_APPROVE") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(path, lines);
        }

        Assert.True(File.Exists(path), $"{name} is not approved yet; run the tests once with TONGMING_APPROVE=1.");
        Assert.Equal(File.ReadAllText(path), lines);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tongming.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from a working copy.");
        return Path.Combine(folder.FullName, "tests", "Tongming.Tests", "Approved");
    }
}
