using Tongming.Publications.Checks;

namespace Tongming.Publications;

/// <summary>友情链接: another site that a body names at the end of its pages.</summary>
/// <param name="Name">1 to <see cref="FriendlyLinks.LongestName"/> characters, as the public reads it.</param>
/// <param name="Address">Its whole address.</param>
public sealed record FriendlyLink(string Name, string Address);

/// <summary>The friendly links of a body in their order, kept as the lines that somebody wrote. Immutable.</summary>
[Law("R5-43", "R5-44")]
public sealed class FriendlyLinks
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 30;

    /// <summary>Most links of a body.</summary>
    public const int Most = 20;

    private FriendlyLinks(IReadOnlyList<FriendlyLink> all) => All = all;

    /// <summary>The links.</summary>
    public IReadOnlyList<FriendlyLink> All { get; }

    /// <summary>
    /// Reads lines of the form 名称 网址, blank lines left out. Refused: <c>publishing.link</c>, a line without a name or with an address
    /// that is none of another site (an own page, one of the own network, one with a password); <c>publishing.links-too-many</c>.
    /// Example: <c>演示区人民政府 https://www.yanshi.example/</c>.
    /// </summary>
    public static Outcome<FriendlyLinks> Parse(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var links = new List<FriendlyLink>();
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = line.LastIndexOfAny([' ', '\t', '　']);
            var name = cut < 0 ? "" : line[..cut].Trim();
            var address = line[(cut + 1)..];
            if (name.Length is 0 or > LongestName || LinkClasses.Of(address) != LinkClass.Outside || address[0] == '/')
                return new Refusal("publishing.link", line);
            links.Add(new FriendlyLink(name, new Uri(address).AbsoluteUri));
        }

        return links.Count > Most ? new Refusal("publishing.links-too-many", Most) : new FriendlyLinks(links);
    }
}
