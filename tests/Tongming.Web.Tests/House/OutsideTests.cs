namespace Tongming.Web.Tests.House;

/// <summary>Nothing in the tree belongs to one machine, and nothing calls out to strangers.</summary>
public sealed class OutsideTests
{
    /// <summary>Names of formats and of sources (nobody is called under them), this machine, and names that are reserved for examples.</summary>
    private static readonly string[] KnownHosts =
    [
        "127.0.0.1",
        "0.0.0.0",
        "www.w3.org",
        // Names of vocabularies, which nobody calls.
        "www.sitemaps.org",
        "schema.org",
        "schemas.openxmlformats.org",
        "schemas.microsoft.com",
        "purl.org",
        "publications.europa.eu",
        "spdx.org",
        "www.iana.org",
        "www.sdmx.org",
        "xmlns.com",
        "json-schema.org",
        "example.com",
        "example.org",
        "example.cn",
        "example.gov.cn",
        // Where the notices behind the calendar were published: cited as their source, never called.
        "www.gov.cn",
    ];

    /// <summary>Endings of names that nobody can own.</summary>
    private static readonly string[] Reserved = [".example", ".invalid", ".test", ".example.com", ".example.org", ".example.gov.cn"];

    private static readonly string[] MachinePaths = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tmp" + "/wt", "C:\\Us" + "ers"];

    private static readonly string[] Binary = [".png", ".jpg", ".docx", ".doc", ".xlsx", ".pdf", ".ico", ".woff2", ".zip"];

    private static readonly IReadOnlyList<string> Texts =
    [
        .. Tree.Files.Where(file => !Binary.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))),
    ];

    [Fact]
    public void No_path_of_one_machine_is_written_down() =>
        Assert.Empty(from file in Texts from found in TreeRules.Containing(Tree.Lines(file), MachinePaths) select $"{file}, {found}");

    [Fact]
    public void No_stranger_is_called()
    {
        var strangers =
            from file in Texts
            where !file.EndsWith("package-lock.json", StringComparison.Ordinal)
            from host in Links.HostsIn(Tree.Read(file)).Distinct(StringComparer.Ordinal)
            where !KnownHosts.Contains(host) && !Reserved.Any(ending => host.EndsWith(ending, StringComparison.Ordinal))
            select $"{file}: {host}";
        Assert.Empty(strangers);
    }

    [Fact]
    public void A_lock_file_leaves_the_registry_to_the_machine() =>
        Assert.Empty(
            from file in Tree.WithEnding("package-lock.json")
            from found in TreeRules.Containing(Tree.Lines(file), "\"resolved\"")
            select $"{file}, {found}"
        );

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken =
            from file in Tree.WithEnding(".md")
            from link in Links.FilesIn(Tree.Read(file))
            let target = Path.GetFullPath(Path.Combine(Tree.Root, Path.GetDirectoryName(file)!, link))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{file}: {link}";
        Assert.Empty(broken);
    }

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Assert.Equal(["a.example", "127.0.0.1"], Links.HostsIn("see https://A.example/x and http://127.0.0.1:5080, git://x"));
        Assert.Equal(["map.md", "../x/y.md"], Links.FilesIn("[a](map.md) [b](../x/y.md#part) [c](https://a.example/) [d](#here)"));
    }
}
