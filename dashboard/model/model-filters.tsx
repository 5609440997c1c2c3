import { Button, Checkbox, Chip, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { dimensionOf } from '../place/use-place.ts';
import { unitNamesDocument } from './documents.ts';
import type { ModelsSearch } from './search.ts';
import { Field, ModelKind, ModelOrder, ModelStatus, SubjectKind } from './vocabulary.ts';

/** While somebody types, the list waits this long before it asks. */
const TYPING_MS = 300;

/** Every filter writes to the address, so that a list can be sent to somebody. */
export function ModelFilters({ place, search }: { place: PlaceFieldsFragment; search: ModelsSearch }) {
  const t = useTranslations();
  const navigate = useNavigate();
  const set = (change: Partial<ModelsSearch>) =>
    navigate({
      to: '/models',
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const { field, kind, status, subject, unit, late } = search;
  const active = [field, kind, status, subject, unit, late].filter(Boolean).length;
  const [open, setOpen] = useState(active > 0);
  const cleared = {
    q: undefined,
    field: undefined,
    kind: undefined,
    status: undefined,
    subject: undefined,
    unit: undefined,
    late: undefined,
  };

  return (
    <section className="card filters" aria-label={t('models.filters')}>
      <div className="filters-bar">
        <SearchBox value={search.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
        <NativeSelect
          aria-label={t('models.order')}
          value={search.order ?? 'REGISTERED_DESC'}
          data={ModelOrder.map((value) => ({ value, label: t(`models.orders.${value}`) }))}
          onChange={(event) => set({ order: ModelOrder.find((each) => each === event.currentTarget.value) })}
        />
        <Button variant="default" aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}>
          {active > 0 ? t('models.filtersActive', { count: active }) : t('models.filters')}
        </Button>
        {(active > 0 || search.q) && (
          <Button variant="subtle" className="quiet" onClick={() => set(cleared)}>
            {t('models.clear')}
          </Button>
        )}
      </div>
      <div id="filters" hidden={!open}>
        <Choices legend={t('models.field')}>
          <Chip.Group
            multiple
            value={field ?? []}
            onChange={(values) => set({ field: known(Field, values) })}
          >
            {Field.map((value) => (
              <Chip key={value} value={value} size="sm">
                {t(`field.${value}`)}
              </Chip>
            ))}
          </Chip.Group>
        </Choices>
        <Choices legend={t('models.kind')}>
          <Chip.Group
            multiple
            value={kind ?? []}
            onChange={(values) => set({ kind: known(ModelKind, values) })}
          >
            {ModelKind.map((value) => (
              <Chip key={value} value={value} size="sm">
                {t(`kind.${value}`)}
              </Chip>
            ))}
          </Chip.Group>
        </Choices>
        <Choices legend={t('models.status')}>
          <Chip.Group
            multiple
            value={status ?? []}
            onChange={(values) => set({ status: known(ModelStatus, values) })}
          >
            {ModelStatus.map((value) => (
              <Chip key={value} value={value} size="sm">
                {t(`status.${value}`)}
              </Chip>
            ))}
          </Chip.Group>
        </Choices>
        <div className="filters-row">
          <NativeSelect
            label={t('models.subject')}
            value={subject ?? ''}
            data={[
              { value: '', label: t('app.all') },
              ...SubjectKind.map((value) => ({ value, label: t(`subjectKind.${value}`) })),
            ]}
            onChange={(event) =>
              set({ subject: SubjectKind.find((each) => each === event.currentTarget.value) })
            }
          />
          {dimensionOf(place.kind) === 'UNIT' && (
            <UnitFilter organization={place.code} value={unit} onChange={(chosen) => set({ unit: chosen })} />
          )}
          <Checkbox
            label={t('models.late')}
            checked={late ?? false}
            onChange={(event) => set({ late: event.currentTarget.checked || undefined })}
          />
        </div>
      </div>
    </section>
  );
}

function known<Value extends string>(all: readonly Value[], chosen: readonly unknown[]): Value[] | undefined {
  const kept = all.filter((value) => chosen.includes(value));
  return kept.length > 0 ? kept : undefined;
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      <div className="chips">{children}</div>
    </fieldset>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('models');
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim().normalize('NFC')), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextInput
      type="search"
      className="search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

function UnitFilter(props: {
  organization: string;
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
}) {
  const t = useTranslations();
  const [{ data }] = useQuery({ query: unitNamesDocument, variables: { organization: props.organization } });
  return (
    <NativeSelect
      label={t('models.unit')}
      value={props.value ?? ''}
      data={[
        { value: '', label: t('app.all') },
        ...(data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
    />
  );
}
