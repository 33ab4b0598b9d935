using System.Net;
using System.Net.Sockets;

namespace Tongming.Publications.Checks;

/// <summary>Where a link leads, told from its address alone; nothing is fetched.</summary>
public enum LinkClass
{
    /// <summary>A page or file of this site.</summary>
    Own,

    /// <summary>Another site.</summary>
    Outside,

    /// <summary>A machine of the own network, a file of somebody's machine, an address with a password.</summary>
    Private,

    /// <summary>Nowhere: empty, or only #.</summary>
    Nowhere,

    /// <summary>A place in the same text, a mailbox or a telephone.</summary>
    Aside,

    /// <summary>Nothing that a browser would understand.</summary>
    Unreadable,
}

/// <summary>Tells the class of an address.</summary>
[Law("R5-33", "R5-44")]
public static class LinkClasses
{
    private static readonly string[] InnerEndings = [".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".localhost"];

    /// <summary>
    /// The class of an address as it stands in the text. Hosts without a dot, those of the own network (10/8, 172.16/12, 192.168/16,
    /// 169.254/16, 127/8, 100.64/10, fc00::/7, fe80::/10, ::1) and addresses with a name or password in them are private.
    /// Example: the host <c>192.168.1.5</c> is private, <c>/items/…</c> is own.
    /// </summary>
    public static LinkClass Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var bare = address.Trim();
        if (bare is "" or "#" or "/#" || bare.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            return LinkClass.Nowhere;
        if (bare[0] == '#')
            return LinkClass.Aside;
        if (bare[0] == '/' && !bare.StartsWith("//", StringComparison.Ordinal))
            return LinkClass.Own;
        if (bare.StartsWith(@"\\", StringComparison.Ordinal) || (bare.Length > 2 && char.IsAsciiLetter(bare[0]) && bare[1] == ':'))
            return LinkClass.Private;
        var whole = bare.StartsWith("//", StringComparison.Ordinal) ? "https:" + bare : bare;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var parsed))
            return LinkClass.Unreadable;
        return parsed.Scheme switch
        {
            "mailto" or "tel" => LinkClass.Aside,
            "file" => LinkClass.Private,
            "http" or "https" => parsed.UserInfo.Length > 0 || IsInner(parsed) ? LinkClass.Private : LinkClass.Outside,
            _ => LinkClass.Unreadable,
        };
    }

    private static bool IsInner(Uri address)
    {
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number))
            return IsInner(number.IsIPv4MappedToIPv6 ? number.MapToIPv4() : number);
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        return !host.Contains('.') || Array.Exists(InnerEndings, ending => host.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsInner(IPAddress number)
    {
        var bytes = number.GetAddressBytes();
        if (number.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(number)
                || number.IsIPv6LinkLocal
                || number.IsIPv6SiteLocal
                || (bytes[0] & 0xFE) == 0xFC
                || number.Equals(IPAddress.IPv6Any);
        return bytes[0] is 0 or 10 or 127
            || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31)
            || (bytes[0] == 192 && bytes[1] == 168)
            || (bytes[0] == 169 && bytes[1] == 254)
            || (bytes[0] == 100 && bytes[1] is >= 64 and <= 127);
    }
}
