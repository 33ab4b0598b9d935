using System.Xml;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>The artefacts that a structure query asks for.</summary>
public sealed class SdmxStructureAnswer
{
    private readonly SdmxStructureRequest request;
    private readonly IReadOnlyList<(SdmxFlow Flow, Lazy<SdmxStructure> Structure)> found;

    private SdmxStructureAnswer(SdmxStructureRequest request, IReadOnlyList<(SdmxFlow, Lazy<SdmxStructure>)> found) =>
        (this.request, this.found) = (request, found);

    /// <summary>
    /// Looks for what is asked for. Shapes are taken only of flows that are met, and only where more than the names of flows is needed.
    /// Refused: <c>sdmx.not-found</c> with the resource and the id.
    /// </summary>
    public static Outcome<SdmxStructureAnswer> Find(
        SdmxStructureRequest request,
        IReadOnlyList<SdmxFlow> flows,
        Func<SdmxFlow, CubeShape> shapeOf
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(shapeOf);
        var all = flows.Select(flow => (Flow: flow, Structure: new Lazy<SdmxStructure>(() => new SdmxStructure(flow, shapeOf(flow)))));
        var met = all.Where(one => IsMeant(request, one.Flow, one.Structure)).ToArray();
        return met.Length == 0
            ? new Refusal("sdmx.not-found", request.Kind.ToString(), request.Reference.Id ?? "all")
            : new SdmxStructureAnswer(request, met);
    }

    /// <summary>Writes the message.</summary>
    public void Write(SdmxHeader header, XmlWriter to)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(to);
        SdmxMessage.Begin(to, "Structure", header);
        to.WriteEndElement();
        to.WriteStartElement("message", "Structures", SdmxNames.Message);
        to.WriteAttributeString("xmlns", "structure", null, SdmxNames.Structure);
        Section(SdmxKinds.Dataflow, "Dataflows", flows => WriteFlows(flows, to), to);
        Section(SdmxKinds.Codelist, "Codelists", flows => WriteLists(flows, to), to);
        Section(SdmxKinds.ConceptScheme, "Concepts", flows => WriteConcepts(flows, to), to);
        Section(SdmxKinds.DataStructure, "DataStructures", flows => WriteStructures(flows, to), to);
        to.WriteEndElement();
        SdmxMessage.End(to);
    }

    private static bool IsMeant(SdmxStructureRequest request, SdmxFlow flow, Lazy<SdmxStructure> structure)
    {
        var id = request.Reference.Id;
        return request.Kind switch
        {
            SdmxKinds.Codelist when id == SdmxNames.StatusList => request.Reference.Agency is null
                || request.Reference.Agency == flow.Agency,
            SdmxKinds.Codelist => request.Reference.FitsOwner(flow)
                && (
                    id is null
                    || (
                        id.StartsWith(flow.Lists, StringComparison.Ordinal)
                        && structure.Value.Coded.Any(at => structure.Value.ListOf(at) == id)
                    )
                ),
            SdmxKinds.ConceptScheme => request.Reference.FitsOwner(flow) && (id is null || id == flow.Concepts),
            _ => request.Reference.Fits(flow),
        };
    }

    private void Section(
        SdmxKinds kind,
        string element,
        Action<IReadOnlyList<(SdmxFlow Flow, Lazy<SdmxStructure> Structure)>> write,
        XmlWriter to
    )
    {
        if (!request.With.HasFlag(kind))
            return;
        to.WriteStartElement("structure", element, SdmxNames.Structure);
        write(found);
        to.WriteEndElement();
    }

    private void WriteFlows(IReadOnlyList<(SdmxFlow Flow, Lazy<SdmxStructure> Structure)> flows, XmlWriter to)
    {
        foreach (var (flow, _) in flows)
            SdmxStructureWriter.WriteFlow(flow, request.IsStub(SdmxKinds.Dataflow), to);
    }

    private void WriteLists(IReadOnlyList<(SdmxFlow Flow, Lazy<SdmxStructure> Structure)> flows, XmlWriter to)
    {
        var stub = request.IsStub(SdmxKinds.Codelist);
        // Only the list that is asked for, unless lists are given with something else.
        var only = request.Kind == SdmxKinds.Codelist ? request.Reference.Id : null;
        foreach (var (_, structure) in flows.Where(_ => only != SdmxNames.StatusList))
        foreach (var at in structure.Value.Coded.Where(at => only is null || structure.Value.ListOf(at) == only))
            SdmxStructureWriter.WriteList(structure.Value, at, stub, to);
        if (only is null or SdmxNames.StatusList)
            foreach (var flow in flows.Select(one => one.Flow).DistinctBy(flow => flow.Agency))
                SdmxStructureWriter.WriteStatuses(flow, stub, to);
    }

    private void WriteConcepts(IReadOnlyList<(SdmxFlow Flow, Lazy<SdmxStructure> Structure)> flows, XmlWriter to)
    {
        foreach (var (_, structure) in flows)
            SdmxStructureWriter.WriteConcepts(structure.Value, request.IsStub(SdmxKinds.ConceptScheme), to);
    }

    private void WriteStructures(IReadOnlyList<(SdmxFlow Flow, Lazy<SdmxStructure> Structure)> flows, XmlWriter to)
    {
        foreach (var (_, structure) in flows)
            new SdmxComponentsWriter(structure.Value, to).Write(request.IsStub(SdmxKinds.DataStructure));
    }
}
