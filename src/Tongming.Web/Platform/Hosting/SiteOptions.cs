using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What the public knows this installation by. Section <c>Site</c>.</summary>
internal sealed record SiteOptions : IValidatableObject
{
    /// <summary>Address of the portal as the public types it, such as <c>https://gk.example.gov.cn</c>; empty until it is known.</summary>
    public string Address { get; init; } = "";

    /// <summary>Reads the section; an address that is none keeps the program from starting.</summary>
    public static SiteOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    /// <summary>The whole address of a path of the portal; empty where the portal's own is not known.</summary>
    public string Of(string path) => Address.Length == 0 ? "" : Address.TrimEnd('/') + path;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            Address.Length > 0
            && !(
                Uri.TryCreate(Address, UriKind.Absolute, out var address)
                && address is { Scheme: "http" or "https", Query: "", UserInfo: "" }
            )
        )
            yield return new ValidationResult("Site:Address 不是网址：请写成 https://gk.example.gov.cn 这样。", [nameof(Address)]);
    }
}
