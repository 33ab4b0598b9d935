using System.Text.RegularExpressions;

namespace Tongming.Statistics.Sdmx;

/// <summary>A data flow: what SDMX calls a data set that is published again and again.</summary>
public sealed partial record SdmxFlow
{
    private SdmxFlow(string agency, string code, string version) => (Agency, Code, Version) = (agency, code, version);

    /// <summary>Id of the agency that maintains it, such as <c>CN_TJJ</c>.</summary>
    public string Agency { get; }

    /// <summary>Code of the data set.</summary>
    public string Code { get; }

    /// <summary>Version of its structure, numbers with dots.</summary>
    public string Version { get; }

    /// <summary>Its name; the code where empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Id of the flow and of its structure (<see cref="SdmxIds.OfComponent"/>).</summary>
    public string Id => SdmxIds.OfComponent(Code);

    internal string Title => Name.Length == 0 ? Code : Name;

    /// <summary>Id of the list of concepts.</summary>
    internal string Concepts => "CS_" + Id;

    /// <summary>What the ids of its lists of codes begin with; underscores are doubled, so that it ends where the single one stands.</summary>
    internal string Lists => $"CL_{Id.Replace("_", "__", StringComparison.Ordinal)}_";

    /// <summary>
    /// A flow. Refused: <c>sdmx.agency</c> for an id that is not letters, digits, <c>_</c>, <c>-</c> with a letter first (parts with dots between them
    /// are allowed); <c>sdmx.version</c> for a version that is not numbers with dots; <c>sdmx.flow</c> for an empty code.
    /// </summary>
    public static Outcome<SdmxFlow> Create(string agency, string code, string version)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(version);
        return !AgencyForm().IsMatch(agency) ? new Refusal("sdmx.agency", agency)
            : !VersionForm().IsMatch(version) ? new Refusal("sdmx.version", version)
            : code.Length == 0 ? new Refusal("sdmx.flow", code)
            : new SdmxFlow(agency, code, version);
    }

    [GeneratedRegex(
        @"\A[A-Za-z][A-Za-z0-9_\-]*(\.[A-Za-z][A-Za-z0-9_\-]*)*\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    internal static partial Regex AgencyForm();

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex VersionForm();
}

/// <summary>What stands at the head of a message.</summary>
/// <param name="Id">Id of the message: letters, digits, <c>_</c>, <c>-</c>, <c>@</c>, <c>$</c>.</param>
/// <param name="Prepared">When it was made.</param>
/// <param name="Sender">Id of the sender: letters, digits, <c>_</c>, <c>-</c>, <c>@</c>, <c>$</c>.</param>
public sealed record SdmxHeader(string Id, DateTimeOffset Prepared, string Sender);
