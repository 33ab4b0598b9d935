namespace Tongming.Statistics.Sdmx;

/// <summary>The kinds of artefacts that there are, in the order in which they refer to each other.</summary>
[Flags]
public enum SdmxKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Data flows.</summary>
    Dataflow = 1,

    /// <summary>Structures of data.</summary>
    DataStructure = 2,

    /// <summary>Lists of codes.</summary>
    Codelist = 4,

    /// <summary>Lists of concepts.</summary>
    ConceptScheme = 8,
}

/// <summary>A structure query of SDMX REST 2.1: <c>/{resource}/{agency}/{id}/{version}?references=…&amp;detail=…</c>.</summary>
/// <param name="Kind">What is asked for; one kind.</param>
/// <param name="Reference">Which of them.</param>
public sealed record SdmxStructureRequest(SdmxKinds Kind, SdmxReference Reference)
{
    /// <summary>The kinds that are answered with: <see cref="Kind"/> and what was asked for with it.</summary>
    public SdmxKinds With { get; init; } = Kind;

    /// <summary>True where only names are wanted, of everything (<c>allstubs</c>).</summary>
    public bool Stubs { get; init; }

    /// <summary>True where only names are wanted of what is given besides (<c>referencestubs</c>).</summary>
    public bool ReferenceStubs { get; init; }

    /// <summary>
    /// Reads a query: the parts of the path from the resource on, of which those after it may be left out. Refused: <c>sdmx.not-implemented</c>
    /// with the name for a resource that there is not, and for single items; <c>sdmx.reference</c>; <c>sdmx.parameter</c> with name and value.
    /// </summary>
    public static Outcome<SdmxStructureRequest> Of(IReadOnlyList<string> path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(parameters);
        var resource = path.Count == 0 ? "" : path[0];
        if (KindOf(resource) is not { } kind)
            return new Refusal("sdmx.not-implemented", resource);
        if (path.Count > 4)
            return new Refusal("sdmx.not-implemented", path[4]);
        var reference = SdmxReference.Of(string.Join('/', path), Part(path, 1, "all"), Part(path, 2, "all"), Part(path, 3, "latest"));
        if (!reference.Succeeded)
            return reference.Refusal;
        var request = new SdmxStructureRequest(kind, reference.Value);
        foreach (var (name, value) in parameters)
            if (name == "references")
            {
                if (Related(kind, value) is not { } with)
                    return new Refusal("sdmx.parameter", name, value);
                request = request with { With = with };
            }
            else if (name == "detail")
            {
                if (value is not ("full" or "allstubs" or "referencestubs"))
                    return new Refusal("sdmx.parameter", name, value);
                request = request with { Stubs = value == "allstubs", ReferenceStubs = value == "referencestubs" };
            }

        return request;
    }

    internal bool IsStub(SdmxKinds kind) => Stubs || (ReferenceStubs && kind != Kind);

    private static string Part(IReadOnlyList<string> path, int at, string usual) => path.Count > at ? path[at] : usual;

    private static SdmxKinds? KindOf(string resource) =>
        resource switch
        {
            "dataflow" => SdmxKinds.Dataflow,
            "datastructure" => SdmxKinds.DataStructure,
            "codelist" => SdmxKinds.Codelist,
            "conceptscheme" => SdmxKinds.ConceptScheme,
            _ => null,
        };

    /// <summary>What is given with a kind: a flow refers to its structure, that one to lists of codes and concepts.</summary>
    private static SdmxKinds? Related(SdmxKinds kind, string references) =>
        references switch
        {
            "none" => kind,
            "parents" => kind | Parents(kind),
            "parentsandsiblings" => kind | Parents(kind) | Children(Parents(kind)),
            "children" => kind | Children(kind),
            "descendants" => kind | Children(kind) | Children(Children(kind)),
            "all" => kind | Parents(kind) | Children(Parents(kind)) | Children(kind) | Children(Children(kind)),
            _ => kind | KindOf(references),
        };

    private static SdmxKinds Children(SdmxKinds kinds) =>
        (kinds.HasFlag(SdmxKinds.Dataflow) ? SdmxKinds.DataStructure : SdmxKinds.None)
        | (kinds.HasFlag(SdmxKinds.DataStructure) ? SdmxKinds.Codelist | SdmxKinds.ConceptScheme : SdmxKinds.None);

    private static SdmxKinds Parents(SdmxKinds kind) =>
        kind switch
        {
            SdmxKinds.Codelist or SdmxKinds.ConceptScheme => SdmxKinds.DataStructure,
            SdmxKinds.DataStructure => SdmxKinds.Dataflow,
            _ => SdmxKinds.None,
        };
}
