namespace Tongming.Web.Tests.House;

/// <summary>Links from one file of the tree to another, and hosts that a file names.</summary>
internal static class Links
{
    /// <summary>Targets of Markdown links that are files.</summary>
    public static IEnumerable<string> FilesIn(string markdown) =>
        from piece in markdown.Split("](").Skip(1)
        let target = piece.Split(')')[0].Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        select target;

    /// <summary>Hosts of the addresses in a text.</summary>
    public static IEnumerable<string> HostsIn(string text) =>
        from piece in text.Split("://").Skip(1)
        let host = new string([.. piece.TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-')])
        where host.Contains('.', StringComparison.Ordinal)
        select host.ToLowerInvariant();
}
