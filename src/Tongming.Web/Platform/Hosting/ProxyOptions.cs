using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Tongming.Web.Platform.Hosting;

/// <summary>The reverse proxies in front of the program (section <c>Proxy</c>). Only they may say for whom they ask.</summary>
internal sealed record ProxyOptions : IValidatableObject
{
    /// <summary>Addresses or networks, such as <c>127.0.0.1</c> or <c>10.0.0.0/24</c>; empty where there is none.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Reads the section.</summary>
    public static ProxyOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Proxy").Get<ProxyOptions>() ?? new ProxyOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            yield return new ValidationResult($"Proxy:TrustedProxies 里的“{proxy}”不是 IP 地址或网段。", [nameof(TrustedProxies)]);
    }

    /// <summary>What the framework is told. Without trusted proxies the headers count for nothing.</summary>
    public ForwardedHeadersOptions Forwarded()
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
        }

        return forwarded;
    }
}
