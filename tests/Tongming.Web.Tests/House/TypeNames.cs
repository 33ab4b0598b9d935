using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tongming.Web.Tests.House;

/// <summary>Collects the names of all types that occur in a signature or in the arguments of an attribute.</summary>
internal sealed class TypeNames(HashSet<string> names) : ISignatureTypeProvider<string, object?>, ICustomAttributeTypeProvider<string>
{
    public static (string Namespace, string Full) OutermostOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        return Name(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static (string Namespace, string Full) OutermostOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
            type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return Name(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static (string Namespace, string Full) Name(string space, string name) => (space, space.Length == 0 ? name : $"{space}.{name}");

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Add(OutermostOf(reader, handle).Full);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Add(OutermostOf(reader, handle).Full);

    public string GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // A type argument of an attribute is written by its name: Namespace.Outer+Nested, Assembly, Version=…
    public string GetTypeFromSerializedName(string name) => Add(name.Split(',')[0].Split('+')[0]);

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type == "System.Type";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

    public string GetSZArrayType(string elementType) => elementType;

    public string GetArrayType(string elementType, ArrayShape shape) => elementType;

    public string GetByReferenceType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    private string Add(string name)
    {
        names.Add(name);
        return name;
    }
}
