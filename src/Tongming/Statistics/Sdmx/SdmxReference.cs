namespace Tongming.Statistics.Sdmx;

/// <summary>What somebody calls an artefact: <c>agency,id,version</c>, of which only the id must stand there.</summary>
/// <param name="Agency">Id of the agency, or null for any (<c>all</c>).</param>
/// <param name="Id">Id, or null for any (<c>all</c>).</param>
/// <param name="Version">Version, or null for any: there is one of each (<c>latest</c>, <c>all</c>).</param>
public sealed record SdmxReference(string? Agency, string? Id, string? Version)
{
    /// <summary>Reads <c>id</c>, <c>agency,id</c> or <c>agency,id,version</c>. Refused: <c>sdmx.reference</c> with the text.</summary>
    public static Outcome<SdmxReference> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(',') switch
        {
            [var id] => Of(text, "all", id, "latest"),
            [var agency, var id] => Of(text, agency, id, "latest"),
            [var agency, var id, var version] => Of(text, agency, id, version),
            _ => new Refusal("sdmx.reference", text),
        };
    }

    /// <summary>True where the flow is meant.</summary>
    public bool Fits(SdmxFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return FitsOwner(flow) && (Id is null || Id == flow.Id);
    }

    internal static Outcome<SdmxReference> Of(string text, string agency, string id, string version) =>
        agency.Length == 0
        || id.Length == 0
        || (agency != "all" && !SdmxFlow.AgencyForm().IsMatch(agency))
        || (version is not ("all" or "latest") && !SdmxFlow.VersionForm().IsMatch(version))
            ? new Refusal("sdmx.reference", text)
            : new SdmxReference(agency == "all" ? null : agency, id == "all" ? null : id, version is "all" or "latest" ? null : version);

    internal bool FitsOwner(SdmxFlow flow) => (Agency is null || Agency == flow.Agency) && (Version is null || Version == flow.Version);
}
