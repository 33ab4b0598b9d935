using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Tongming.Web.Platform.Data;

/// <summary>What holds for every table of both engines.</summary>
internal static class Conventions
{
    /// <summary>Columns, keys and indexes in snake case; the names of tables are chosen by the mappings.</summary>
    public static void SnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName(key.IsPrimaryKey() ? $"pk_{entity.GetTableName()}" : Named("ak", entity.GetTableName()!, key.Properties));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Named("ix", entity.GetTableName()!, index.Properties));
            foreach (var foreign in entity.GetForeignKeys())
                foreign.SetConstraintName(Named("fk", entity.GetTableName()!, foreign.Properties));
        }
    }

    private static string Named(
        string kind,
        string table,
        IReadOnlyList<Microsoft.EntityFrameworkCore.Metadata.IReadOnlyProperty> properties
    )
    {
        var name = $"{kind}_{table}_{string.Join('_', properties.Select(property => Snake(property.Name)))}";
        return name.Length <= 63 ? name : name[..63];
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
