using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>How the program reaches channels. Section <c>Channels</c>: the secrets stand here and nowhere in the database.</summary>
internal sealed record ChannelOptions : IValidatableObject
{
    /// <summary>By name; a channel of the register names the one that it uses.</summary>
    public Dictionary<string, ConnectionOptions> Connections { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long one call waits for its answer.</summary>
    [Range(1, 50)]
    public int WaitSeconds { get; init; } = 20;

    /// <summary>Reads the section; one that cannot work keeps the program from starting.</summary>
    public static ChannelOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Channels").Get<ChannelOptions>() ?? new ChannelOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from connection in Connections
        let wrong = connection.Value.WhatIsWrong()
        where wrong is not null
        select new ValidationResult($"Channels:Connections:{connection.Key} 不对：{wrong}", [nameof(Connections)]);
}

/// <summary>One connection: where it leads and with which secrets.</summary>
internal sealed partial record ConnectionOptions
{
    /// <summary>Base address of the interface; requests go there and nowhere else.</summary>
    public string Address { get; init; } = "";

    /// <summary>Folder of exports for a platform, below <c>exports</c> of the data folder: a name, no path.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether the address may be one of the own network; others are never called there.</summary>
    public bool Private { get; init; }

    /// <summary>Id of the official account.</summary>
    public string AppId { get; init; } = "";

    /// <summary>Its secret.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Access token: of the microblog account, or for the push to a platform.</summary>
    public string Token { get; init; } = "";

    /// <summary>The operator's real network address, which the microblog asks for.</summary>
    public string OperatorAddress { get; init; } = "";

    /// <summary>Id of a picture kept at the official account that serves as cover where an item has none.</summary>
    public string CoverMediaId { get; init; } = "";

    /// <summary>Address of a post, with <c>{id}</c> in it; empty for the account's own page.</summary>
    public string PostAddress { get; init; } = "";

    /// <summary>What keeps it from working, or null. What records print of themselves never shows a secret.</summary>
    public string? WhatIsWrong() =>
        Folder.Length > 0 && !FolderName().IsMatch(Folder) ? "Folder 只写一个名称，用小写字母、数字和短横线。"
        : Address.Length == 0 ? (Folder.Length == 0 ? "Address 和 Folder 都没有填写。" : null)
        : !Uri.TryCreate(Address, UriKind.Absolute, out var address)
        || address is not { Query: "", UserInfo: "", Scheme: "http" or "https" }
            ? "Address 不是网址。"
        : address.Scheme == "http" && !Private ? "Address 要用 https；内网的，请把 Private 设为 true。"
        : null;

    /// <inheritdoc/>
    public override string ToString() => $"ConnectionOptions {{ Address = {Address}, Folder = {Folder} }}";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,40}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FolderName();
}
