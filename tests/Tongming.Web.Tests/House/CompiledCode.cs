using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tongming.Web.Tests.House;

/// <summary>
/// Reads from an assembly which type refers to which. Constants and <c>nameof</c> leave no trace in compiled code,
/// so <see cref="ArrowTests"/> looks at the <c>using</c> lines of the sources too.
/// </summary>
internal static class CompiledCode
{
    public static IReadOnlyList<CompiledType> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        var found = new Dictionary<string, (string Namespace, HashSet<string> References)>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            var name = TypeNames.OutermostOf(reader, handle);
            if (!found.TryGetValue(name.Full, out var entry))
                found[name.Full] = entry = (name.Namespace, new(StringComparer.Ordinal));
            new ReferenceReader(file, reader, entry.References).Read(reader.GetTypeDefinition(handle));
        }

        return [.. found.Select(pair => new CompiledType(pair.Key, pair.Value.Namespace, pair.Value.References))];
    }

    /// <summary>Names of the assemblies that an assembly refers to.</summary>
    public static IReadOnlyList<string> AssembliesOf(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}
